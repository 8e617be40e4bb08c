package io.krakenemulator.web.connection;

import io.krakenemulator.testing.RawHttp;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds the requests that no honest client would send. */
final class HostileRequests {

    private HostileRequests() {}

    /**
     * Returns the requests for one path, each by a name.
     *
     * @param caller the header of the caller, or an empty text for a caller without a key
     */
    static Map<String, String> of(String path, String caller) {
        var all = new TreeMap<String, String>();
        for (var method : List.of("GET", "HEAD", "OPTIONS", "TRACE", "DELETE", "PUT", "PATCH", "BREW")) {
            all.put("form with " + method, form(method, path, caller));
            all.put("plain " + method, request(method, path, caller));
        }
        var chunked = caller + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n";
        all.put("CONNECT", request("CONNECT", path, caller));
        all.put(
                "multipart without a boundary",
                post(path, caller + "Content-Type: multipart/form-data\r\nContent-Length: 3\r\n", "a=b"));
        all.put(
                "multipart that is none",
                post(path, caller + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 3\r\n", "a=b"));
        all.put(
                "long form",
                post(
                        path,
                        caller + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 20000\r\n",
                        "x".repeat(20_000)));
        all.put(
                "form with broken escapes",
                post(
                        path,
                        caller + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n",
                        "a=%zz&"));
        for (var target : List.of(
                "%zz",
                "%",
                "%0",
                "%00",
                "%C0%80",
                "%FF",
                "%ED%A0%80",
                "%F0%9F%98%80",
                "\u00e9",
                "/x%2Fy",
                "/../",
                "/./x",
                "/..",
                "/%2e%2e/",
                "/%2E./x",
                "/..;/x",
                ";",
                ";a=b",
                ";a=b/",
                "//",
                "\\",
                "#x",
                "?",
                "??",
                "?=",
                "?&&",
                "?x",
                "?x=%zz",
                "?x=%00",
                "?number=%00",
                "?supplier=%00&state=STAGED",
                "?error_code=a%00b",
                "?%00=1",
                "?supply_start_date=%00",
                "?supply_start_date=%FF",
                "?check_previously_added=%00",
                "?state=%ED%A0%80",
                "?number=%C0%80",
                "?format=%00",
                "?a;b",
                "?" + "a=1&".repeat(1_000),
                "?query=%7Ba%7D",
                "?number=" + "9".repeat(3_000))) {
            all.put("address with " + RawHttp.abbreviate(target), get(path + target, caller));
        }
        for (int length : List.of(4_000, 5_000, 9_000, 70_000, 200_000)) {
            all.put("address of " + length, get(path + "/" + "x".repeat(length), caller));
            all.put("query of " + length, get(path + "?number=" + "x".repeat(length), caller));
            all.put("header of " + length, get(path, caller + "X-Long: " + "x".repeat(length) + "\r\n"));
        }
        all.put("many headers", get(path, caller + "X: y\r\n".repeat(3_000)));
        all.put("two lengths", post(path, caller + "Content-Length: 2\r\nContent-Length: 3\r\n", "{} "));
        all.put("the same length twice", post(path, caller + "Content-Length: 2\r\nContent-Length: 2\r\n", "{}"));
        for (var length : List.of("-1", "abc", "+2", "1e3", "0x2", "99999999999999999999", "2, 2", "2;3", "")) {
            all.put("length " + length, post(path, caller + "Content-Length: " + length + "\r\n", "{}"));
        }
        all.put("length and chunks", post(path, chunked + "Content-Length: 2\r\n", "0\r\n\r\n"));
        for (var encoding : List.of("gzip", "gzip, chunked", "chunked, chunked", "identity", "xchunked", "")) {
            all.put(
                    "encoding " + encoding,
                    post(path, caller + "Transfer-Encoding: " + encoding + "\r\n", "0\r\n\r\n"));
        }
        for (var chunk : List.of(
                "zz\r\n{}\r\n0\r\n\r\n",
                "-1\r\n{}",
                "2\r\n{}xx\r\n0\r\n\r\n",
                "ffffffffffffffff\r\n{}",
                "\r\n\r\n",
                "2;a=b\r\n{}\r\n0\r\nX: y\r\n\r\n")) {
            all.put("chunk " + RawHttp.abbreviate(chunk), post(path, chunked, chunk));
        }
        for (var type : List.of(
                "",
                " ",
                ";",
                "*/*",
                "application/*",
                "a/b/c",
                "/",
                "text",
                "application/json; charset",
                "application/json; charset=",
                "application/json; charset=klingon",
                "application/json;;;",
                "application/json; =",
                "\"",
                "application/json,text/plain",
                "multipart/form-data; boundary=\"",
                "application/x-www-form-urlencoded; charset=klingon",
                "\u00e9/\u00e9")) {
            all.put("type " + type, post(path, caller + "Content-Type: " + type + "\r\nContent-Length: 2\r\n", "{}"));
        }
        for (var accept : List.of(
                "",
                ";;;",
                "*/",
                "/",
                "q=1",
                "text/html;q=abc",
                "application/json;q=2",
                "*",
                ",,,",
                "a/b/c",
                "text/html",
                "\u00e9")) {
            all.put("accept " + accept, get(path, caller + "Accept: " + accept + "\r\n"));
        }
        for (var header : List.of(
                "Expect: the unexpected",
                "Expect: 100-continue",
                "Range: bytes=0-0",
                "Range: bytes=9-1",
                "Range: x",
                "If-Modified-Since: never",
                "If-None-Match: x",
                "Accept-Encoding: ;q=x",
                "Accept-Language: ,;",
                "Cookie: =; ;a",
                "Cookie: \u0001",
                "Connection: x, y, upgrade",
                "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13",
                "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
                "X-Forwarded-For: %%",
                "Forwarded: for=\"",
                "Origin: null",
                "Origin: \u0001",
                "Authorization: \u0001",
                "Authorization: " + "x".repeat(5_000),
                "Authorization: Bearer " + "a.".repeat(2_000) + "b",
                "Host: other",
                "No colon",
                "X: y\r\n Folded: x",
                "Sp ace: x",
                "Nul\u0000: x",
                "Nul: \u0000",
                ": x",
                "X-HTTP-Method-Override: DELETE")) {
            all.put("header " + RawHttp.abbreviate(header), get(path, caller + header + "\r\n"));
        }
        all.put("no host", "GET " + path + " HTTP/1.1\r\nConnection: close\r\n" + caller + "\r\n");
        all.put(
                "impossible host",
                "GET " + path + " HTTP/1.1\r\nHost: a b:x\r\nConnection: close\r\n" + caller + "\r\n");
        for (var line : List.of(
                "GET " + path + " HTTP/9.9",
                "GET " + path + " HTTP/1.0",
                "GET " + path + " FTP/1.1",
                "GET " + path,
                "GET  " + path + " HTTP/1.1",
                "get " + path + " HTTP/1.1",
                "G@T " + path + " HTTP/1.1",
                "\u0001GET " + path + " HTTP/1.1",
                "GET x" + path + " HTTP/1.1",
                "GET http://localhost" + path + " HTTP/1.1",
                "GET http:// HTTP/1.1",
                "GET ://" + path + " HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "GET * HTTP/1.1",
                "PRI * HTTP/2.0",
                "GET",
                "\u0016\u0003\u0001")) {
            all.put("line " + line, line + "\r\nHost: localhost\r\nConnection: close\r\n" + caller + "\r\n");
        }
        return all;
    }

    private static String form(String method, String path, String headers) {
        return request(
                        method,
                        path,
                        headers + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n")
                + "a=b";
    }

    private static String request(String method, String path, String headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
    }

    private static String get(String path, String headers) {
        return request("GET", path, headers);
    }

    private static String post(String path, String headers, String body) {
        return request("POST", path, headers) + body;
    }
}
