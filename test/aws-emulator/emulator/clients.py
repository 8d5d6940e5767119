"""Clients of the AWS API that this very process answers."""

from functools import cache

import boto3

PORT = 0
CREDENTIALS = {"aws_access_key_id": "emulator", "aws_secret_access_key": "emulator"}


@cache
def client(service, region):
    return boto3.client(service, region_name=region, endpoint_url=f"http://127.0.0.1:{PORT}", **CREDENTIALS)
