#!/usr/bin/env python3
"""A stand-in for the relay server: the routes of docker/relay/README.md that only read."""
import json
import os
import subprocess
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import strftime

data = Path(os.environ["RELAY_REPO_PATH"])
host, port = os.environ["RELAY_BIND"].rsplit(":", 1)


def git(repository, *args):
    return subprocess.run(["git", "--git-dir", repository, *args], capture_output=True)


def branches(repository):
    return git(repository, "for-each-ref", "--format=%(refname:short)", "refs/heads").stdout.decode().split()


class Handler(BaseHTTPRequestHandler):
    def reply(self, status, body, kind="application/json"):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/api/config":
            return self.reply(200, b'{"peers":[]}')
        for repository in sorted(data.glob("*.git"))[:1]:
            file = git(repository, "show", f"main:{self.path.lstrip('/')}")
            if file.returncode == 0:
                return self.reply(200, file.stdout, "application/octet-stream")
        self.reply(404, b"{}")

    def do_OPTIONS(self):
        found = {path.stem: branches(path) for path in sorted(data.glob("*.git"))}
        self.reply(200, json.dumps({"repos": found}).encode())


# The real server ends where it cannot write its log.
Path("logs").mkdir(exist_ok=True)
Path(f"logs/server.log.{strftime('%Y-%m-%d')}").touch()
ThreadingHTTPServer((host, int(port)), Handler).serve_forever()
