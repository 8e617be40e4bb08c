"""Gives each test a sandbox of its own."""
import os
import uuid
from dataclasses import dataclass

import pytest
import requests

URL = os.environ.get("KRAKEN_EMULATOR_URL", "http://localhost:8080")
ADMIN = {"Authorization": "Bearer " + os.environ["KRAKEN_EMULATOR_ADMIN_KEY"]}
SANDBOXES = URL + "/emulator/v1/sandboxes"


@dataclass
class Sandbox:
    """A sandbox: the address and the key for the loader, and the control of it."""

    base_url: str
    api_key: str
    name: str

    def control(self, method, path, body=None):
        """Calls the control API for this sandbox, and returns the answer."""
        answer = requests.request(method, f"{SANDBOXES}/{self.name}{path}", headers=ADMIN, json=body, timeout=60)
        answer.raise_for_status()
        return answer.json() if answer.content else None


@pytest.fixture
def sandbox():
    """Creates a copy of the sandbox guide, and deletes it after the test."""
    name = "test-" + uuid.uuid4().hex
    answer = requests.post(SANDBOXES, headers=ADMIN, json={"name": name, "copy_of": "guide"}, timeout=60)
    answer.raise_for_status()
    created = Sandbox(URL, answer.json()["api_keys"][0], name)
    yield created
    created.control("DELETE", "")
