// SPDX-License-Identifier: Apache-2.0
// What the vendor's own Node SDK signs and parses, the practice cloud got right.
'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { setTimeout: pause } = require('node:timers/promises');
const ros = require('@alicloud/ros20190910');
const { $OpenApiUtil: openApi } = require('@alicloud/openapi-core');

const { endpoint, alibaba } = JSON.parse(process.env.BELAY_PRACTICE_LINE);
const { host } = new URL(endpoint);
const region = 'cn-hangzhou';
const account = '1512666876910001';
const unknownOperation = '6da106ca-1784-4a6f-a7e1-e723863d0001';

function clientWith(keys) {
    return new ros.default(new openApi.Config({ ...keys, endpoint: host, protocol: 'http', regionId: region }));
}

const { accessKeyId, accessKeySecret } = alibaba;
const client = clientWith({ accessKeyId, accessKeySecret });

async function call(action, fields = {}, by = client) {
    const method = action[0].toLowerCase() + action.slice(1);
    const request = new ros[`${action}Request`]({ regionId: region, ...fields });
    return (await by[method](request)).body;
}

async function refusal(promise) {
    return promise.then(() => assert.fail('the call was accepted'), (error) => error);
}

async function assertRefused(promise, code, statusCode) {
    const error = await refusal(promise);
    assert.equal(error.code, code, error.message);
    assert.equal(error.statusCode, statusCode);
    assert.match(error.message, /\S/);
    return error;
}

async function until(ask, wanted, limitMs = 60_000) {
    const end = Date.now() + limitMs;
    for (;;) {
        const answer = await ask();
        if (wanted(answer))
            return answer;
        assert.ok(Date.now() < end, `waited in vain; last: ${JSON.stringify(answer)}`);
        await pause(50);
    }
}

async function pages(action, member, fields, pageSize) {
    const rows = [];
    for (let pageNumber = 1; ; ++pageNumber) {
        const page = await call(action, { ...fields, pageNumber, pageSize });
        assert.equal(page.pageNumber, pageNumber);
        assert.equal(page.pageSize, pageSize);
        rows.push(...page[member]);
        if (pageNumber * pageSize >= page.totalCount) {
            assert.equal(rows.length, page.totalCount);
            return rows;
        }
    }
}

const operation = async (operationId) =>
    (await call('GetStackGroupOperation', { operationId })).stackGroupOperation;
const ended = ({ status }) => ['SUCCEEDED', 'FAILED', 'STOPPED'].includes(status);
const results = (operationId) =>
    pages('ListStackGroupOperationResults', 'stackGroupOperationResults', { operationId }, 50);
const untilEnded = (operationId) => until(() => operation(operationId), ended);

async function ledger() {
    return (await (await fetch(`${endpoint}/practice/ledger`)).json()).entries;
}

// While time nearly stands still, an operation cannot end between two calls.
async function slowly(body) {
    const setClock = (factor) =>
        fetch(`${endpoint}/practice/clock`, { method: 'POST', body: JSON.stringify({ factor }) });
    await setClock(0.01);
    try {
        return await body();
    } finally {
        await setClock(20);
    }
}

test('who is signed in', async () => {
    const params = new openApi.Params({
        action: 'GetCallerIdentity', version: '2015-04-01', protocol: 'HTTP', pathname: '/', method: 'POST',
        authType: 'AK', style: 'RPC', reqBodyType: 'formData', bodyType: 'json',
    });
    const { body } = await client.callApi(params, new openApi.OpenApiRequest({}), {});
    assert.equal(body.AccountId, alibaba.account);
    assert.match(body.Arn, /^acs:ram::\d+:user\//);
});

test('regions', async () => {
    const { regions } = (await client.describeRegions(new ros.DescribeRegionsRequest({ acceptLanguage: 'en-US' }))).body;
    const ids = regions.map((each) => each.regionId);
    for (const id of alibaba.regions)
        assert.ok(ids.includes(id));
});

test('lists with paging are whole and hold nothing twice', async () => {
    const groups = await pages('ListStackGroups', 'stackGroups', { status: 'ACTIVE' }, 1);
    const names = groups.map((group) => group.stackGroupName);
    assert.ok(names.includes('vpc-flow-logs') && names.includes('oss-baseline'));
    assert.equal(new Set(names).size, names.length);
    const instances = await pages('ListStackInstances', 'stackInstances', { stackGroupName: 'vpc-flow-logs' }, 50);
    assert.ok(instances.length > 50);
    assert.equal(new Set(instances.map((each) => `${each.accountId}/${each.regionId}`)).size, instances.length);
    const small = await call('ListStackInstances', { stackGroupName: 'vpc-flow-logs' });
    assert.equal(small.stackInstances.length, 10); // the size when none is asked for
});

test('filters', async () => {
    const tagged = await call('ListStackGroups', { tags: [{ key: 'team', value: 'network' }] });
    assert.deepEqual(tagged.stackGroups.map((group) => group.stackGroupName), ['vpc-flow-logs']);
    const one = await call('ListStackInstances', {
        stackGroupName: 'vpc-flow-logs', stackInstanceAccountId: account, stackInstanceRegionId: 'cn-beijing',
    });
    assert.equal(one.totalCount, 1);
    assert.equal(one.stackInstances[0].regionId, 'cn-beijing');
});

test('a group, an instance and the template', async () => {
    const { stackGroup } = await call('GetStackGroup', { stackGroupName: 'vpc-flow-logs' });
    assert.equal(stackGroup.permissionModel, 'SELF_MANAGED');
    assert.match(stackGroup.createTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
    const token = stackGroup.parameters.find((each) => each.parameterKey === 'WriterToken');
    assert.match(token.parameterValue, /^\*+$/); // hidden by the template
    const { templateBody } = await call('GetTemplate', { stackGroupName: 'vpc-flow-logs', templateStage: 'Original' });
    assert.equal(templateBody, stackGroup.templateContent);
    const { stackInstance } = await call('GetStackInstance', {
        stackGroupName: 'vpc-flow-logs', stackInstanceAccountId: account, stackInstanceRegionId: region,
    });
    assert.equal(stackInstance.status, 'CURRENT');
});

test('a template is validated from a chunked body', async () => {
    const { templateBody } = await call('GetTemplate', { stackGroupName: 'vpc-flow-logs', templateStage: 'Original' });
    const padded = templateBody.replace('{', `{ "Metadata": {"note": "${'*~ é 值 '.repeat(4000)}"},`);
    const summary = await call('ValidateTemplate', { templateBody: padded });
    const token = summary.parameters.find((each) => each.ParameterKey === 'WriterToken');
    assert.equal(token.NoEcho, 'true');
    await assertRefused(call('ValidateTemplate', { templateBody: '{"a": 1' }), 'InvalidTemplate', 400);
});

const ossBaseline = {
    stackGroupName: 'oss-baseline',
    operationDescription: 'Update 杭州 ~*+ !\'()',
    parameters: [{ parameterKey: 'Prefix', parameterValue: 'a b~*+!\'()/=&%值' }, { parameterKey: 'Amount', parameterValue: '2' }],
    operationPreferences: { MaxConcurrentCount: 2, FailureToleranceCount: 1, RegionConcurrencyType: 'SEQUENTIAL' },
};

test('an update is watched to its end and did what it says', async () => {
    const { templateContent } = (await call('GetStackGroup', { stackGroupName: 'oss-baseline' })).stackGroup;
    const order = { ...ossBaseline, templateBody: templateContent, clientToken: 'client-test-1' };
    const operationId = await slowly(async () => {
        const { operationId: started } = await call('UpdateStackGroup', order);
        const running = await operation(started);
        assert.equal(running.action, 'UPDATE');
        assert.equal(running.status, 'RUNNING');
        assert.equal(running.operationDescription, ossBaseline.operationDescription);
        assert.equal(running.operationPreferences.maxConcurrentCount, 2);
        // The same request with the same token is the same operation; another request is refused.
        assert.equal((await call('UpdateStackGroup', order)).operationId, started);
        await assertRefused(call('UpdateStackGroup', { ...order, description: 'other' }), 'InvalidIdempotenceParameter', 400);
        // Another update while one runs.
        await assertRefused(call('UpdateStackGroup', { ...order, clientToken: 'client-test-2' }), 'StackGroupOperationInProgress', 409);
        return started;
    });

    assert.equal((await untilEnded(operationId)).status, 'SUCCEEDED');
    const rows = await until(() => results(operationId), (list) => list.every(({ status }) => status === 'SUCCEEDED'));
    assert.equal(rows.length, 12);
    const { stackGroup } = await call('GetStackGroup', { stackGroupName: 'oss-baseline' });
    const values = Object.fromEntries(stackGroup.parameters.map((each) => [each.parameterKey, each.parameterValue]));
    assert.deepEqual(values, { Prefix: 'a b~*+!\'()/=&%值', Amount: '2' });
    const listed = await until(
        () => call('ListStackGroupOperations', { stackGroupName: 'oss-baseline' }),
        (page) => page.stackGroupOperations.some((each) => each.operationId === operationId));
    assert.ok(listed.totalCount >= 1);
    assert.equal((await ledger()).filter((entry) => entry.operation === operationId).length, 1);
});

test('a stopped update leaves the rest as it was', async () => {
    const { operationId } = await call('UpdateStackGroup', {
        ...ossBaseline, operationPreferences: { MaxConcurrentCount: 1 }, parameters: [{ parameterKey: 'Amount', parameterValue: '3' }],
        clientToken: 'client-test-3',
    });
    await until(() => results(operationId), (rows) => rows.some(({ status }) => status === 'RUNNING'));
    await slowly(async () => {
        const { requestId } = await call('StopStackGroupOperation', { operationId });
        assert.match(requestId, /^[0-9A-F-]{36}$/);
        assert.equal((await operation(operationId)).status, 'STOPPING');
        await call('StopStackGroupOperation', { operationId }); // asked twice: accepted
        // Stopping is not stopped: the group is still busy.
        await assertRefused(call('UpdateStackGroup', { ...ossBaseline, clientToken: 'client-test-4' }), 'StackGroupOperationInProgress', 409);
    });
    assert.equal((await untilEnded(operationId)).status, 'STOPPED');
    const isOver = ({ status }) => ['SUCCEEDED', 'FAILED', 'CANCELLED'].includes(status);
    const rows = await until(() => results(operationId), (list) => list.length > 0 && list.every(isOver));
    assert.ok(rows.some(({ status }) => status === 'CANCELLED'));
    const instances = await pages('ListStackInstances', 'stackInstances', { stackGroupName: 'oss-baseline' }, 50);
    assert.ok(instances.some((each) => each.status === 'OUTDATED'));
    await assertRefused(call('StopStackGroupOperation', { operationId }), 'InvalidParameter', 400);
    const stops = (await ledger()).filter((entry) => entry.operation === operationId && entry.action === 'StopStackGroupOperation');
    assert.equal(stops.length, 1);
});

test('a narrowed update works on its targets only', async () => {
    const { operationId } = await call('UpdateStackGroup', {
        ...ossBaseline, accountIds: [account], regionIds: ['cn-beijing'], clientToken: 'client-test-5',
    });
    await untilEnded(operationId);
    await assertRefused(call('GetStackGroupOperation', { operationId, regionId: 'cn-beijing' }), 'StackGroupOperationNotFound', 404);
    const rows = await until(() => results(operationId), (list) => list.length > 0);
    assert.deepEqual(rows.map((each) => `${each.accountId}/${each.regionId}`), [`${account}/cn-beijing`]);
});

test('wrong keys are told apart', async () => {
    const wrong = clientWith({ accessKeyId, accessKeySecret: 'wrong' });
    const error = await assertRefused(call('ListStackGroups', {}, wrong), 'SignatureDoesNotMatch', 400);
    assert.match(error.message, /StringToSign is \[ACS3-HMAC-SHA256\n[0-9a-f]{64}\]/);
    const unknown = clientWith({ accessKeyId: 'LTAInobody', accessKeySecret });
    await assertRefused(call('ListStackGroups', {}, unknown), 'InvalidAccessKeyId.NotFound', 404);
    const temporary = clientWith({ ...alibaba.temporary, type: 'sts' });
    assert.ok((await call('ListStackGroups', {}, temporary)).totalCount > 0);
    const stale = clientWith({ ...alibaba.temporary, securityToken: 'other', type: 'sts' });
    await assertRefused(call('ListStackGroups', {}, stale), 'InvalidSecurityToken.Malformed', 400);
});

for (const [name, action, fields, code, status] of [
    ['an unknown operation', 'GetStackGroupOperation', { operationId: unknownOperation }, 'StackGroupOperationNotFound', 404],
    ['stopping an unknown operation', 'StopStackGroupOperation', { operationId: unknownOperation }, 'StackGroupOperationNotFound', 404],
    ['an unknown group', 'GetStackGroup', { stackGroupName: 'nobody' }, 'StackGroupNotFound', 404],
    ['an unknown region', 'ListStackGroups', { regionId: 'cn-moon' }, 'InvalidParameter', 400],
    ['a missing parameter', 'GetStackGroup', {}, 'MissingParameter', 400],
    ['a page of 51', 'ListStackGroups', { pageSize: 51 }, 'InvalidParameter', 400],
    ['page 0', 'ListStackGroups', { pageNumber: 0 }, 'InvalidParameter', 400],
    ['an unknown instance', 'GetStackInstance', { stackGroupName: 'oss-baseline', stackInstanceAccountId: '1', stackInstanceRegionId: region }, 'StackInstanceNotFound', 404],
    ['an unknown template', 'UpdateStackGroup', { stackGroupName: 'oss-baseline', templateId: 'none' }, 'TemplateNotFound', 404],
    ['two templates', 'UpdateStackGroup', { stackGroupName: 'oss-baseline', templateId: 'none', templateBody: '{}' }, 'MultipleParameter', 400],
    ['a parameter the template lacks', 'UpdateStackGroup', { stackGroupName: 'oss-baseline', parameters: [{ parameterKey: 'No', parameterValue: '' }] }, 'UnknownUserParameter', 400],
    ['a parameter without value', 'UpdateStackGroup', { stackGroupName: 'vpc-flow-logs' }, 'UserParameterMissing', 400],
    ['both tolerances', 'UpdateStackGroup', { stackGroupName: 'oss-baseline', operationPreferences: { FailureToleranceCount: 1, FailureTolerancePercentage: 1 } }, 'MultipleParameter', 400],
    ['too many at a time', 'UpdateStackGroup', { stackGroupName: 'oss-baseline', operationPreferences: { MaxConcurrentCount: 21 } }, 'InvalidParameter', 400],
    ['accounts of a service-managed group', 'UpdateStackGroup', { stackGroupName: 'ram-guard', accountIds: [account] }, 'InvalidParameter', 400],
    ['folders of a self-managed group', 'UpdateStackGroup', { stackGroupName: 'oss-baseline', deploymentTargets: { rdFolderIds: ['fd-1'] } }, 'InvalidParameter', 400],
]) {
    test(`refused: ${name}`, async () => {
        const before = (await ledger()).length;
        await assertRefused(call(action, fields), code, status);
        assert.equal((await ledger()).length, before);
    });
}
