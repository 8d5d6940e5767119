"""Clients of the AWS API that this very process answers."""

from functools import lru_cache

import boto3

PORT = 0
CREDENTIALS = {"aws_access_key_id": "emulator", "aws_secret_access_key": "emulator"}

# A session is not safe for several threads; making one takes longer than most answers.
_sessions = {}


@lru_cache(maxsize=None)
def client(service, region):
    session = _sessions.setdefault(region, boto3.Session(region_name=region, **CREDENTIALS))
    return session.client(service, endpoint_url=f"http://127.0.0.1:{PORT}")
