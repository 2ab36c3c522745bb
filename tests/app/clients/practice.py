#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the practice cloud for tests written against the vendors' own clients.

In Python:      with PracticeCloud("smooth", clock=20) as cloud: cloud.line["endpoint"] ...
From elsewhere: practice.py [--scenario NAME] [--seed N] [--clock FACTOR] -- COMMAND ...
                runs COMMAND with the start line in the environment variable BELAY_PRACTICE_LINE
                and ends with its exit code.

The program is found through the environment variable BELAY_PRACTICE.
"""
import argparse
import json
import os
import subprocess
import sys
import time
import urllib.request


class PracticeCloud:
    def __init__(self, scenario="smooth", seed=42, clock=20):
        self._arguments = [os.environ["BELAY_PRACTICE"], "--port", "0", "--scenario", scenario,
                           "--seed", str(seed), "--clock", str(clock)]
        self.line = {}

    def __enter__(self):
        self._process = subprocess.Popen(self._arguments, stdout=subprocess.PIPE, text=True)
        first = self._process.stdout.readline()
        if not first:
            raise RuntimeError("the practice cloud did not start")
        self.line = json.loads(first)
        return self

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait(timeout=10)
        self._process.stdout.close()

    @property
    def endpoint(self):
        return self.line["endpoint"]

    def control(self, method, path, body=None):
        """One call of a /practice/ path; the decoded answer, None when it is empty."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.endpoint + "/practice/" + path, data=data, method=method)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=10) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def ledger(self):
        return self.control("GET", "ledger")["entries"]

    def state(self):
        return self.control("GET", "state")

    def fault(self, kind, action="", times=1, delay_ms=0):
        self.control("POST", "faults", {"action": action, "kind": kind, "times": times, "delayMs": delay_ms})


def wait_until(question, seconds=60):
    """Asks until the answer is true; the answer. Fails after so many seconds."""
    end = time.monotonic() + seconds
    while True:
        answer = question()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError("waited %d s in vain" % seconds)
        time.sleep(0.05)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--scenario", default="smooth")
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--clock", type=float, default=20)
    parser.add_argument("command", nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    command = arguments.command[1:] if arguments.command[:1] == ["--"] else arguments.command
    with PracticeCloud(arguments.scenario, arguments.seed, arguments.clock) as cloud:
        environment = dict(os.environ, BELAY_PRACTICE_LINE=json.dumps(cloud.line))
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
