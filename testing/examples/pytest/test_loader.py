"""Shows tests of a loader. The loader here is a single function."""
import json
import pathlib

import requests

SUPPLIER = "TENTACLE_ENERGY"
FIXTURE = pathlib.Path(__file__).parents[3] / "src/test/resources/fixtures/account/dual-fuel.json"


def stage(sandbox, number):
    """Stages an account, and returns the answer."""
    account = json.loads(FIXTURE.read_text(encoding="utf-8").replace("SEREN-000417", number))
    url = sandbox.base_url + "/v1/data-import/account-import-process/create-or-update/"
    return requests.post(url, headers={"Authorization": "Token " + sandbox.api_key}, json=account, timeout=60)


def test_new_account_is_staged(sandbox):
    assert stage(sandbox, "ACC-1").status_code == 201
    assert [a["state"] for a in sandbox.control("GET", "/accounts")] == ["STAGED"]


def test_each_test_begins_with_an_empty_sandbox(sandbox):
    assert sandbox.control("GET", "/accounts") == []
    assert stage(sandbox, "ACC-1").status_code == 201


def test_paused_supplier_refuses_accounts(sandbox):
    sandbox.control("PUT", "/import-suppliers/" + SUPPLIER, {"status": "PAUSED"})
    assert stage(sandbox, "ACC-1").status_code == 400


def test_clock_is_moved(sandbox):
    clock = sandbox.control("PUT", "/clock", {"advance": "PT36H"})
    assert clock["at"] == "2019-08-08T00:00:00Z"
