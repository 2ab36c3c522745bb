#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What boto3 parses and signs, the practice cloud got right."""
import contextlib
import datetime
import os
import sys
import types
import unittest
from unittest import mock

import boto3
import botocore.auth
from botocore.config import Config
from botocore.exceptions import ClientError, ConnectionClosedError, EndpointConnectionError

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from practice import PracticeCloud, wait_until  # noqa: E402

BASELINE = [{"ParameterKey": "Env", "UsePreviousValue": True},
            {"ParameterKey": "PathPrefix", "UsePreviousValue": True},
            {"ParameterKey": "SessionHours", "ParameterValue": "8"},
            {"ParameterKey": "AlertToken", "UsePreviousValue": True}]


def client(cloud, service="cloudformation", region="eu-west-1", keys=None, secret=None, attempts=1):
    keys = keys or cloud.line["aws"]
    return boto3.client(service, region_name=region, endpoint_url=cloud.endpoint,
                        aws_access_key_id=keys["accessKeyId"],
                        aws_secret_access_key=secret or keys["secretAccessKey"],
                        aws_session_token=keys.get("sessionToken"),
                        config=Config(retries={"total_max_attempts": attempts, "mode": "standard"}))


def update(aws, name="baseline-iam", **more):
    wanted = {"StackSetName": name, "UsePreviousTemplate": True, "Parameters": BASELINE,
              "Capabilities": ["CAPABILITY_NAMED_IAM"]}
    wanted.update(more)
    return aws.update_stack_set(**wanted)["OperationId"]


def operation(aws, name, operation_id):
    return aws.describe_stack_set_operation(StackSetName=name, OperationId=operation_id)["StackSetOperation"]


class Refusals(unittest.TestCase):
    def assertRefused(self, code, status, call, *arguments, **named):
        with self.assertRaises(ClientError) as caught:
            call(*arguments, **named)
        self.assertEqual(caught.exception.response["Error"]["Code"], code)
        self.assertEqual(caught.exception.response["ResponseMetadata"]["HTTPStatusCode"], status)
        return caught.exception.response["Error"]["Message"]


class Smooth(Refusals):
    @classmethod
    def setUpClass(cls):
        cls.cloud = PracticeCloud("smooth", clock=50).__enter__()
        cls.addClassCleanup(cls.cloud.__exit__)
        cls.aws = client(cls.cloud)

    def test_sets_are_listed_page_by_page(self):
        pages = list(self.aws.get_paginator("list_stack_sets").paginate(PaginationConfig={"PageSize": 2}))
        names = [s["StackSetName"] for page in pages for s in page["Summaries"]]
        self.assertEqual(names, ["baseline-iam", "edge-logs", "guardrails", "tags-policy"])
        self.assertEqual([len(page["Summaries"]) for page in pages], [2, 2])

    def test_sets_live_in_one_region(self):
        names = [s["StackSetName"] for s in client(self.cloud, region="us-east-1").list_stack_sets()["Summaries"]]
        self.assertEqual(names, ["config-rules"])

    def test_set_is_described_with_hidden_parameters_masked(self):
        described = self.aws.describe_stack_set(StackSetName="baseline-iam")["StackSet"]
        parameters = {p["ParameterKey"]: p["ParameterValue"] for p in described["Parameters"]}
        self.assertEqual(parameters["AlertToken"], "****")
        self.assertEqual(parameters["PathPrefix"], "/baseline/")
        self.assertEqual(described["PermissionModel"], "SERVICE_MANAGED")
        self.assertIn("ReadRole:\n    Type: AWS::IAM::Role", described["TemplateBody"])
        self.assertEqual(described["StackSetDriftDetectionDetails"]["TotalStackInstancesCount"], 203)

    def test_instances_are_paged_and_filtered(self):
        pager = self.aws.get_paginator("list_stack_instances")
        rows = [row for page in pager.paginate(StackSetName="tags-policy", PaginationConfig={"PageSize": 50})
                for row in page["Summaries"]]
        self.assertEqual(len({(row["Account"], row["Region"]) for row in rows}), 203)
        behind = client(self.cloud, region="us-east-1").list_stack_instances(
            StackSetName="config-rules", Filters=[{"Name": "DETAILED_STATUS", "Values": "CANCELLED"}],
            StackInstanceRegion="us-east-1")["Summaries"]
        self.assertEqual([(r["Account"], r["Status"]) for r in behind], [("333344445566", "OUTDATED")])

    def test_page_token_is_bound_to_its_request(self):
        token = self.aws.list_stack_instances(StackSetName="tags-policy", MaxResults=10)["NextToken"]
        self.assertRefused("ValidationError", 400, self.aws.list_stack_instances, StackSetName="guardrails",
                           MaxResults=10, NextToken=token)

    def test_instance_is_described(self):
        row = self.aws.describe_stack_instance(StackSetName="baseline-iam", StackInstanceAccount="012345678901",
                                               StackInstanceRegion="eu-north-1")["StackInstance"]
        self.assertEqual((row["Account"], row["OrganizationalUnitId"]), ("012345678901", "ou-r4ng-labs0001"))
        self.assertRefused("StackInstanceNotFoundException", 404, self.aws.describe_stack_instance,
                           StackSetName="baseline-iam", StackInstanceAccount="000000000000",
                           StackInstanceRegion="eu-north-1")

    def test_templates_are_read(self):
        summary = self.aws.get_template_summary(StackSetName="baseline-iam")
        parameters = {p["ParameterKey"]: p for p in summary["Parameters"]}
        self.assertTrue(parameters["AlertToken"]["NoEcho"])
        self.assertNotIn("DefaultValue", parameters["AlertToken"])
        self.assertEqual(parameters["Env"]["ParameterConstraints"]["AllowedValues"], ["dev", "stage", "prod"])
        self.assertEqual(summary["Capabilities"], ["CAPABILITY_NAMED_IAM"])
        self.assertEqual(sorted(summary["ResourceTypes"]), ["AWS::IAM::ManagedPolicy", "AWS::IAM::Role"])
        body = '{"Parameters": {"A": {"Type": "String", "Default": "x<y&z"}}, "Resources": {"T": {"Type": "AWS::SNS::Topic"}}}'
        checked = self.aws.validate_template(TemplateBody=body)
        self.assertEqual(checked["Parameters"][0]["DefaultValue"], "x<y&z")
        message = self.assertRefused("ValidationError", 400, self.aws.validate_template, TemplateBody="{ not json")
        self.assertTrue(message.startswith("Template format error"), message)

    def test_identity_is_the_announced_account(self):
        identity = client(self.cloud, "sts").get_caller_identity()
        self.assertEqual(identity["Account"], self.cloud.line["aws"]["account"])
        temporary = client(self.cloud, "sts", keys=self.cloud.line["aws"]["temporary"]).get_caller_identity()
        self.assertIn(":assumed-role/", temporary["Arn"])

    def test_call_as_decides_what_is_visible(self):
        self.assertRefused("ValidationError", 400, self.aws.list_stack_sets, CallAs="DELEGATED_ADMIN")
        delegated = client(self.cloud, keys=self.cloud.line["aws"]["delegatedAdmin"])
        self.assertEqual(delegated.list_stack_sets()["Summaries"], [])
        names = [s["StackSetName"] for s in delegated.list_stack_sets(CallAs="DELEGATED_ADMIN")["Summaries"]]
        self.assertEqual(names, ["baseline-iam", "tags-policy"])
        self.assertRefused("StackSetNotFoundException", 404, delegated.describe_stack_set, StackSetName="baseline-iam")

    def test_unknown_ids_are_told_apart(self):
        self.assertRefused("StackSetNotFoundException", 404, self.aws.describe_stack_set, StackSetName="nobody")
        self.assertRefused("OperationNotFoundException", 404, self.aws.describe_stack_set_operation,
                           StackSetName="edge-logs", OperationId="nothing")
        self.assertRefused("OperationNotFoundException", 404, self.aws.stop_stack_set_operation,
                           StackSetName="edge-logs", OperationId="nothing")


class Updates(Refusals):
    def setUp(self):
        self.cloud = PracticeCloud("smooth", clock=50).__enter__()
        self.addCleanup(self.cloud.__exit__)
        self.aws = client(self.cloud)

    def results(self, name, operation_id, **more):
        pager = self.aws.get_paginator("list_stack_set_operation_results")
        return [row for page in pager.paginate(StackSetName=name, OperationId=operation_id, **more)
                for row in page["Summaries"]]

    def test_update_with_every_structure_runs_to_its_end(self):
        with open(os.path.join(os.path.dirname(__file__), "../../../../resources/practice/templates/edge-logs.yaml"),
                  encoding="utf-8") as file:
            body = file.read().replace("Log groups", "Log groups & streams")
        sent = self.aws.update_stack_set(
            StackSetName="edge-logs", Description="Kept for 90 days, ümlaut & <angle>", TemplateBody=body,
            Parameters=[{"ParameterKey": "RetentionDays", "ParameterValue": "90"},
                        {"ParameterKey": "Level", "UsePreviousValue": True}],
            Tags=[{"Key": "team", "Value": "edge"}, {"Key": "a+b", "Value": "c d=e"}],
            OperationPreferences={"RegionConcurrencyType": "SEQUENTIAL", "RegionOrder": ["us-east-1", "eu-west-1"],
                                  "FailureToleranceCount": 2, "MaxConcurrentCount": 3},
            AdministrationRoleARN="arn:aws:iam::999988887777:role/StackSetAdmin", ExecutionRoleName="StackSetExec",
            OperationId="belay-every-structure", ManagedExecution={"Active": False})["OperationId"]
        self.assertEqual(sent, "belay-every-structure")
        ended = wait_until(lambda: (lambda o: o if "EndTimestamp" in o else None)(operation(self.aws, "edge-logs", sent)))
        self.assertEqual(ended["Status"], "SUCCEEDED")
        self.assertEqual(ended["OperationPreferences"]["RegionOrder"], ["us-east-1", "eu-west-1"])
        self.assertLess(abs((ended["EndTimestamp"] - datetime.datetime.now(datetime.timezone.utc)).total_seconds()), 60)
        rows = wait_until(lambda: (lambda r: r if len(r) == 12 else None)(self.results(
            "edge-logs", sent, Filters=[{"Name": "OPERATION_RESULT_STATUS", "Values": "SUCCEEDED"}])))
        self.assertEqual({row["Region"] for row in rows}, {"us-east-1", "eu-west-1"})

        described = self.aws.describe_stack_set(StackSetName="edge-logs")["StackSet"]
        self.assertEqual(described["Description"], "Kept for 90 days, ümlaut & <angle>")
        self.assertEqual(described["TemplateBody"], body)
        self.assertEqual({t["Key"]: t["Value"] for t in described["Tags"]}, {"team": "edge", "a+b": "c d=e"})
        self.assertEqual(described["ExecutionRoleName"], "StackSetExec")
        applied = self.cloud.ledger()[-1]
        self.assertEqual((applied["action"], applied["target"], applied["operation"]),
                         ("UpdateStackSet", "edge-logs", "belay-every-structure"))
        self.assertEqual(applied["parameters"]["parameters"], {"RetentionDays": "90", "Level": "info"})

    def test_lists_lag_behind_a_fresh_operation(self):
        self.cloud.control("POST", "clock", {"factor": 0.05})
        sent = update(self.aws)
        listed = [o["OperationId"] for o in self.aws.list_stack_set_operations(StackSetName="baseline-iam")["Summaries"]]
        self.assertNotIn(sent, listed)
        self.assertEqual(self.results("baseline-iam", sent), [])
        self.assertEqual(operation(self.aws, "baseline-iam", sent)["Status"], "RUNNING")
        self.cloud.control("POST", "clock", {"factor": 50})
        wait_until(lambda: self.aws.list_stack_set_operations(
            StackSetName="baseline-iam")["Summaries"][0]["OperationId"] == sent)

    def test_stop_cancels_what_has_not_started(self):
        sent = update(self.aws, OperationPreferences={"FailureToleranceCount": 5, "MaxConcurrentCount": 4})
        wait_until(lambda: self.results("baseline-iam", sent,
                                        Filters=[{"Name": "OPERATION_RESULT_STATUS", "Values": "SUCCEEDED"}]))
        self.cloud.control("POST", "clock", {"factor": 1})
        self.aws.stop_stack_set_operation(StackSetName="baseline-iam", OperationId=sent)
        self.assertEqual(operation(self.aws, "baseline-iam", sent)["Status"], "STOPPING")
        self.aws.stop_stack_set_operation(StackSetName="baseline-iam", OperationId=sent)
        self.cloud.control("POST", "clock", {"factor": 50})
        wait_until(lambda: operation(self.aws, "baseline-iam", sent)["Status"] == "STOPPED")
        rows = wait_until(lambda: (lambda r: r if not {x["Status"] for x in r} & {"PENDING", "RUNNING"} else None)(
            self.results("baseline-iam", sent)))
        self.assertEqual(len(rows), 203)
        truth = self.cloud.state()["aws"]["operations"][-1]
        cancelled = [row for row in rows if row["Status"] == "CANCELLED"]
        self.assertEqual((truth["id"], truth["cancelled"]), (sent, len(cancelled)))
        self.assertEqual({row["StatusReason"] for row in cancelled}, {"Cancelled by user"})
        self.assertRefused("InvalidOperationException", 400, self.aws.stop_stack_set_operation,
                           StackSetName="baseline-iam", OperationId=sent)
        self.assertEqual([e["action"] for e in self.cloud.ledger()], ["UpdateStackSet", "StopStackSetOperation"])

    def test_second_update_conflicts_and_names_the_first(self):
        sent = update(self.aws)
        message = self.assertRefused("OperationInProgressException", 409, update, self.aws)
        self.assertTrue(message.endswith(sent), message)

    def test_managed_execution_queues(self):
        tags = {"name": "tags-policy", "Parameters": [{"ParameterKey": "Enforce", "ParameterValue": "true"}]}
        first = update(self.aws, **tags)
        second = update(self.aws, **tags)
        self.assertEqual(operation(self.aws, "tags-policy", second)["Status"], "QUEUED")
        self.aws.stop_stack_set_operation(StackSetName="tags-policy", OperationId=first)
        wait_until(lambda: operation(self.aws, "tags-policy", second)["Status"] == "RUNNING")

    def test_same_operation_id_is_the_same_operation(self):
        sent = update(self.aws, OperationId="belay-once")
        self.assertEqual(update(self.aws, OperationId="belay-once"), sent)
        self.assertEqual(len(self.cloud.ledger()), 1)
        self.assertRefused("OperationIdAlreadyExistsException", 409, update, self.aws, OperationId="belay-once",
                           Description="another intent")

    def test_lost_answer_can_be_asked_again(self):
        self.cloud.fault("dropAfterApply", "UpdateStackSet")
        with self.assertRaises((ConnectionClosedError, EndpointConnectionError)):
            update(self.aws, OperationId="belay-lost")
        self.assertEqual(operation(self.aws, "baseline-iam", "belay-lost")["Status"], "RUNNING")
        self.assertEqual(update(self.aws, OperationId="belay-lost"), "belay-lost")
        self.assertEqual(len(self.cloud.ledger()), 1)

    def test_throttling_is_retried_by_the_client(self):
        patient = client(self.cloud, attempts=3)
        self.cloud.fault("throttle", "ListStackSets", times=1)
        self.assertEqual(len(patient.list_stack_sets()["Summaries"]), 4)
        self.cloud.fault("error500", "ListStackSets", times=1)
        self.assertEqual(len(patient.list_stack_sets()["Summaries"]), 4)
        self.cloud.fault("throttle", "ListStackSets", times=1)
        self.assertRefused("Throttling", 400, self.aws.list_stack_sets)

    def test_rules_of_an_update(self):
        preferences = {"FailureToleranceCount": 1, "FailureTolerancePercentage": 10}
        for expected, wrong in [
            ("Exactly one of FailureTolerance", {"OperationPreferences": preferences}),
            ("must have values", {"Parameters": []}),
            ("do not exist in the template", {"Parameters": BASELINE + [{"ParameterKey": "No", "ParameterValue": "x"}]}),
            ("must be one of AllowedValues", {"Parameters": BASELINE[1:] + [{"ParameterKey": "Env", "ParameterValue": "x"}]}),
            ("Exactly one of TemplateBody", {"TemplateBody": "{}"}),
            ("Use DeploymentTargets", {"Accounts": ["111122223333"], "Regions": ["eu-west-1"]}),
            ("Regions must be specified", {"DeploymentTargets": {"OrganizationalUnitIds": ["ou-r4ng-core0001"]}}),
            ("not starting with aws:", {"Tags": [{"Key": "aws:x", "Value": "y"}]}),
            ("have length", {"Description": "d" * 1025}),
        ]:
            with self.subTest(expected):
                self.assertIn(expected, self.assertRefused("ValidationError", 400, update, self.aws, **wrong))
        self.assertRefused("InsufficientCapabilitiesException", 400, update, self.aws, Capabilities=[])
        self.assertEqual(self.cloud.ledger(), [])

    def test_narrowed_update_leaves_the_others_outdated(self):
        sent = update(self.aws, DeploymentTargets={"OrganizationalUnitIds": ["ou-r4ng-labs0001"]}, Regions=["eu-west-1"])
        wait_until(lambda: operation(self.aws, "baseline-iam", sent)["Status"] == "SUCCEEDED")
        group = [g for g in self.cloud.state()["aws"]["groups"] if g["name"] == "baseline-iam"][0]
        self.assertEqual((group["current"], group["outdated"]), (12, 191))


class Signatures(Refusals):
    @classmethod
    def setUpClass(cls):
        cls.cloud = PracticeCloud("smooth").__enter__()
        cls.addClassCleanup(cls.cloud.__exit__)

    def test_wrong_secret(self):
        aws = client(self.cloud, secret="x" * 40)
        self.assertRefused("SignatureDoesNotMatch", 403, aws.list_stack_sets)

    def test_unknown_key(self):
        aws = client(self.cloud, keys={"accessKeyId": "AKIANOBODYKNOWS00001", "secretAccessKey": "y" * 40})
        self.assertRefused("InvalidClientTokenId", 403, aws.list_stack_sets)

    def test_wrong_session_token(self):
        keys = dict(self.cloud.line["aws"]["temporary"], sessionToken="another")
        self.assertRefused("InvalidClientTokenId", 403, client(self.cloud, keys=keys).list_stack_sets)

    def test_stale_date(self):
        class Earlier(datetime.datetime):
            @classmethod
            def utcnow(cls):
                return datetime.datetime.utcnow() - datetime.timedelta(minutes=16)

        earlier = types.SimpleNamespace(datetime=Earlier, timezone=datetime.timezone, timedelta=datetime.timedelta)
        # botocore signs by itself or, where awscrt is installed, through it.
        signers = [m for m in (botocore.auth, sys.modules.get("botocore.crt.auth")) if m]
        with contextlib.ExitStack() as stack:
            for signer in signers:
                stack.enter_context(mock.patch.object(signer, "datetime", earlier))
            message = self.assertRefused("SignatureDoesNotMatch", 403, client(self.cloud).list_stack_sets)
        self.assertTrue(message.startswith("Signature expired: "), message)

    def test_tampered_body(self):
        aws = client(self.cloud)

        def tamper(request, **_):
            request.body = request.body.replace("MaxResults=10", "MaxResults=99")

        aws.meta.events.register("before-send.cloudformation.ListStackSets", tamper)
        self.assertRefused("SignatureDoesNotMatch", 403, aws.list_stack_sets, MaxResults=10)

    def test_expired_sign_in(self):
        with PracticeCloud("expired-sign-in", clock=1000) as cloud:
            aws = client(cloud)

            def code():
                try:
                    aws.list_stack_sets()
                except ClientError as error:
                    return error.response["Error"]["Code"]
                return None
            self.assertEqual(wait_until(code), "ExpiredToken")
            again = client(cloud, keys=cloud.line["aws"]["temporary"])
            self.assertEqual(len(again.list_stack_sets()["Summaries"]), 4)


class Scenarios(Refusals):
    def test_lost_reply_was_applied_all_the_same(self):
        with PracticeCloud("lost-reply") as cloud:
            aws = client(cloud)
            with self.assertRaises((ConnectionClosedError, EndpointConnectionError)):
                update(aws, OperationId="belay-lost")
            self.assertEqual(update(aws, OperationId="belay-lost"), "belay-lost")
            stop = {"StackSetName": "baseline-iam", "OperationId": "belay-lost"}
            with self.assertRaises((ConnectionClosedError, EndpointConnectionError)):
                aws.stop_stack_set_operation(**stop)
            self.assertIn(operation(aws, "baseline-iam", "belay-lost")["Status"], ("STOPPING", "STOPPED"))
            self.assertEqual([e["action"] for e in cloud.ledger()], ["UpdateStackSet", "StopStackSetOperation"])

    def test_throttled_cloud_refuses_some_requests(self):
        with PracticeCloud("throttled") as cloud:
            aws = client(cloud)
            codes = []
            for _ in range(12):
                try:
                    aws.list_stack_sets()
                    codes.append("fine")
                except ClientError as error:
                    codes.append(error.response["Error"]["Code"])
            self.assertEqual(set(codes), {"fine", "Throttling"})

    def test_wrong_account_shows_in_the_identity(self):
        with PracticeCloud("wrong-account") as cloud:
            identity = client(cloud, "sts").get_caller_identity()
            self.assertNotEqual(identity["Account"], cloud.line["aws"]["account"])
            described = client(cloud).describe_stack_set(StackSetName="edge-logs")["StackSet"]
            self.assertIn(identity["Account"], described["StackSetARN"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
