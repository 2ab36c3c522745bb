# SPDX-License-Identifier: Apache-2.0
"""boto.py PORT: pages through ListStackInstances with boto3 and keeps every row; prints seconds."""
import sys
import time

import boto3
from botocore.config import Config

client = boto3.client(
    "cloudformation",
    endpoint_url=f"http://127.0.0.1:{sys.argv[1]}",
    region_name="eu-west-1",
    aws_access_key_id="AKIDEXAMPLE",
    aws_secret_access_key="example",
    config=Config(proxies={}, retries={"max_attempts": 0}),
)
begin = time.perf_counter()
rows = []
for page in client.get_paginator("list_stack_instances").paginate(StackSetName="landing-zone"):
    rows += page["Summaries"]
print(time.perf_counter() - begin, len(rows))
