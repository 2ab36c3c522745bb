#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The AWS CLI against the practice cloud: what a person would type."""
import json
import os
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from practice import PracticeCloud, wait_until  # noqa: E402

PROGRAM = "/usr/bin/aws"


class Cli(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = PracticeCloud("smooth", clock=50).__enter__()
        cls.addClassCleanup(cls.cloud.__exit__)

    def run_aws(self, *arguments, service="cloudformation", secret=None):
        keys = self.cloud.line["aws"]
        environment = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "AWS_PAGER": "",
                       "AWS_DEFAULT_REGION": "eu-west-1", "AWS_EC2_METADATA_DISABLED": "true", "NO_PROXY": "*",
                       "AWS_ACCESS_KEY_ID": keys["accessKeyId"],
                       "AWS_SECRET_ACCESS_KEY": secret or keys["secretAccessKey"], "AWS_MAX_ATTEMPTS": "1"}
        return subprocess.run([PROGRAM, "--endpoint-url", self.cloud.endpoint, "--output", "json", service, *arguments],
                              env=environment, capture_output=True, text=True, check=False, timeout=60)

    def aws(self, *arguments, **named):
        done = self.run_aws(*arguments, **named)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout) if done.stdout.strip() else None

    def refused(self, code, *arguments, **named):
        done = self.run_aws(*arguments, **named)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("An error occurred (%s)" % code, done.stderr)

    def test_lists_with_its_own_paging(self):
        listed = self.aws("list-stack-instances", "--stack-set-name", "baseline-iam", "--page-size", "60")
        self.assertEqual(len(listed["Summaries"]), 203)
        some = self.aws("list-stack-sets", "--status", "ACTIVE", "--max-items", "3", "--page-size", "2")
        self.assertEqual(len(some["Summaries"]), 3)
        rest = self.aws("list-stack-sets", "--status", "ACTIVE", "--starting-token", some["NextToken"])
        self.assertEqual([s["StackSetName"] for s in rest["Summaries"]], ["tags-policy"])

    def test_update_watch_conflict_and_stop(self):
        update = ["update-stack-set", "--stack-set-name", "baseline-iam", "--use-previous-template", "--parameters",
                  '[{"ParameterKey":"SessionHours","ParameterValue":"2"},{"ParameterKey":"AlertToken","UsePreviousValue":true}]',
                  "--capabilities", "CAPABILITY_NAMED_IAM", "--operation-preferences",
                  '{"RegionConcurrencyType":"SEQUENTIAL","RegionOrder":["us-east-1","eu-west-1"],'
                  '"FailureToleranceCount":1,"MaxConcurrentCount":2}']
        operation = ["--stack-set-name", "baseline-iam", "--operation-id", "belay-cli"]
        self.assertEqual(self.aws(*update, "--operation-id", "belay-cli")["OperationId"], "belay-cli")
        self.refused("OperationInProgressException", *update, "--operation-id", "belay-other")

        def succeeded():
            rows = self.aws("list-stack-set-operation-results", *operation, "--filters",
                            "Name=OPERATION_RESULT_STATUS,Values=SUCCEEDED")["Summaries"]
            return rows and rows[0]["Region"] == "us-east-1"
        wait_until(succeeded)
        self.aws("stop-stack-set-operation", *operation)
        ended = wait_until(lambda: (lambda o: o if o["Status"] == "STOPPED" else None)(
            self.aws("describe-stack-set-operation", *operation)["StackSetOperation"]))
        self.assertIn("EndTimestamp", ended)
        self.refused("InvalidOperationException", "stop-stack-set-operation", *operation)
        self.assertEqual([(e["action"], e["operation"]) for e in self.cloud.ledger()],
                         [("UpdateStackSet", "belay-cli"), ("StopStackSetOperation", "belay-cli")])

    def test_errors_of_a_wrong_secret_and_unknown_ids(self):
        self.refused("SignatureDoesNotMatch", "list-stack-sets", secret="z" * 40)
        self.refused("StackSetNotFoundException", "describe-stack-set", "--stack-set-name", "nobody")
        self.refused("OperationNotFoundException", "describe-stack-set-operation", "--stack-set-name", "guardrails",
                     "--operation-id", "nothing")

    def test_template_and_identity(self):
        summary = self.aws("get-template-summary", "--stack-set-name", "edge-logs")
        self.assertEqual({p["ParameterKey"]: p["DefaultValue"] for p in summary["Parameters"]},
                         {"RetentionDays": "30", "Level": "info"})
        self.assertEqual(self.aws("get-caller-identity", service="sts")["Account"], self.cloud.line["aws"]["account"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
