// SPDX-License-Identifier: Apache-2.0
// What the vendor's own Node core signs and parses, the practice cloud got right.
'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { setTimeout: pause } = require('node:timers/promises');
const core = require('@huaweicloud/huaweicloud-sdk-core');
const { ClientBuilder } = require('@huaweicloud/huaweicloud-sdk-core/ClientBuilder');

const { endpoint, huawei } = JSON.parse(process.env.BELAY_PRACTICE_LINE);

function credentials(secret = huawei.secretAccessKey) {
    return new core.BasicCredentials()
        .withAk(huawei.accessKeyId)
        .withSk(secret)
        .withProjectId(huawei.projectId);
}

// The vendor publishes no SDRS client for Node; this is what a generated one would do.
class SdrsClient {
    constructor(keys = credentials()) {
        this.http = new ClientBuilder((client) => client).withCredential(keys).withEndpoint(endpoint).build();
    }

    call(method, url, { path = {}, query = {}, body = undefined } = {}) {
        return this.http.sendRequest({
            method, url, contentType: 'application/json', queryParams: query,
            pathParams: { project_id: huawei.projectId, ...path }, headers: {}, data: body,
        });
    }

    groups(query = {}) {
        return this.call('GET', '/v1/{project_id}/server-groups', { query });
    }

    async group(id) {
        const answer = await this.call('GET', '/v1/{project_id}/server-groups/{id}', { path: { id } });
        return answer.server_group;
    }

    act(id, word, body = {}) {
        return this.call('POST', '/v1/{project_id}/server-groups/{id}/action', { path: { id }, body: { [word]: body } });
    }

    job(id) {
        return this.call('GET', '/v1/{project_id}/jobs/{id}', { path: { id } });
    }
}

const client = new SdrsClient();

async function named(name) {
    const answer = await client.groups({ name });
    assert.equal(answer.count, 1);
    return answer.server_groups[0];
}

async function until(question) {
    for (const end = Date.now() + 60_000; Date.now() < end; await pause(50)) {
        const answer = await question();
        if (answer) {
            return answer;
        }
    }
    throw new Error('waited a minute in vain');
}

async function jobEnds(id) {
    const seen = new Set();
    const job = await until(async () => {
        const answer = await client.job(id);
        seen.add(answer.status);
        return ['SUCCESS', 'FAIL'].includes(answer.status) && answer;
    });
    return { job, seen };
}

async function refused(promise) {
    try {
        await promise;
    } catch (error) {
        return error;
    }
    throw new Error('this should have been refused');
}

async function ledger() {
    const answer = await fetch(`${endpoint}/practice/ledger`);
    return (await answer.json()).entries.filter((entry) => entry.cloud === 'huawei');
}

test('lists page by page', async () => {
    const whole = await client.groups();
    assert.ok(whole.count >= 5);
    const ids = [];
    for (let offset = 0; ; offset += 2) {
        const page = await client.groups({ limit: 2, offset });
        assert.equal(page.count, whole.count);
        ids.push(...page.server_groups.map((group) => group.id));
        if (page.server_groups.length < 2) {
            break;
        }
    }
    assert.deepEqual(ids, whole.server_groups.map((group) => group.id));
    assert.equal(whole.server_groups[0].health_status, null);
});

test('signs a filter with reserved and foreign characters', async () => {
    const answer = await client.groups({ name: "no such ~!*'()+&=/% 组 😀" });
    assert.deepEqual(answer.server_groups, []);
});

test('lists instances and pairs of a group', async () => {
    const group = await named('dr-db');
    const query = { server_group_id: group.id };
    const instances = await client.call('GET', '/v1/{project_id}/protected-instances', { query });
    assert.equal(instances.protected_instances.length, group.protected_instance_num);
    const pairs = await client.call('GET', '/v1/{project_id}/replications', { query });
    assert.equal(pairs.replications.length, group.replication_num);
    assert.equal(typeof pairs.replications[0].volume_ids, 'string');
});

test('stops protection, follows the job to its end and starts it again', async () => {
    const group = await named('dr-db');
    assert.equal(group.status, 'protected');

    const stopped = await client.act(group.id, 'stop-server-group');
    assert.match(stopped.job_id, /^[0-9a-f]{32}$/);
    assert.equal((await client.group(group.id)).status, 'stopping');
    const stop = await jobEnds(stopped.job_id);
    assert.equal(stop.job.status, 'SUCCESS');
    assert.ok(stop.seen.has('RUNNING'));
    assert.equal(stop.job.job_type, 'stopProtectionGroupNoCG');
    assert.equal(stop.job.entities.sub_jobs.length, group.replication_num);
    assert.ok(stop.job.entities.sub_jobs.every((part) => part.status === 'SUCCESS'));
    await until(async () => (await client.group(group.id)).status === 'available');

    const started = await client.act(group.id, 'start-server-group');
    assert.equal((await jobEnds(started.job_id)).job.status, 'SUCCESS');
    await until(async () => (await client.group(group.id)).status === 'protected');

    const applied = (await ledger()).filter((entry) => entry.target === group.id);
    assert.deepEqual(applied.map((entry) => [entry.action, entry.job]),
        [['StopProtectionGroup', stopped.job_id], ['StartProtectionGroup', started.job_id]]);
});

test('protects again after a failover', async () => {
    const group = await named('dr-old');
    assert.equal(group.status, 'failed-over');
    const { job_id: id } = await client.act(group.id, 'start-server-group');
    assert.equal((await client.group(group.id)).status, 'reprotecting');
    assert.equal((await jobEnds(id)).job.job_type, 'reprotectProtectionGroupNoCG');
    await until(async () => (await client.group(group.id)).status === 'protected');
});

test('renames with foreign characters', async () => {
    const group = await named('dr-web');
    const answer = await client.call('PUT', '/v1/{project_id}/server-groups/{id}',
        { path: { id: group.id }, body: { server_group: { name: '生产-保护组_01' } } });
    assert.equal(answer.server_group.name, '生产-保护组_01');
    assert.match(answer.server_group.created_at, /\.\d$/);
    await client.call('PUT', '/v1/{project_id}/server-groups/{id}',
        { path: { id: group.id }, body: { server_group: { name: 'dr-web' } } });
});

test('looks the project up as the vendor does: a GET with a body', async () => {
    const answer = await new ClientBuilder((http) => http)
        .withCredential(new core.BasicCredentials().withAk(huawei.accessKeyId).withSk(huawei.secretAccessKey)
            .withProjectId(undefined))
        .withEndpoint(endpoint).build()
        .sendRequest({
            method: 'GET', url: '/v3/projects', contentType: 'application/json', pathParams: {},
            queryParams: { name: huawei.regions[0] }, headers: {}, data: {},
        });
    assert.deepEqual(answer.projects.map((project) => project.id), [huawei.projectId]);
});

test('a wrong secret is refused in the words of the gateway', async () => {
    const error = await refused(new SdrsClient(credentials('not the secret')).groups());
    assert.equal(error.httpStatusCode, 401);
    assert.equal(error.errorCode, 'APIGW.0301');
    assert.match(error.errorMsg, /verify aksk signature fail/);
    assert.match(error.requestId, /^[0-9a-f]{32}$/);
});

test('an unknown key is refused', async () => {
    const error = await refused(new SdrsClient(credentials().withAk('AKNOBODYKNOWS')).groups());
    assert.equal(error.httpStatusCode, 401);
    assert.match(error.errorMsg, /ak not exist/);
});

test('an unknown group is 400 with SDRS.1013', async () => {
    const error = await refused(client.group('7d3f6a52-0c1e-4b9a-9f64-000000000000'));
    assert.equal(error.httpStatusCode, 400);
    assert.equal(error.errorCode, 'SDRS.1013');
});

test('an unknown job is 400', async () => {
    const error = await refused(client.job('ff8080829a0b1c2d019a0b1c2d3effff'));
    assert.equal(error.httpStatusCode, 400);
    assert.equal(error.errorCode, 'SDRS.0408');
});

test('a group in the wrong state, or without pairs, is 400 with SDRS.1002', async () => {
    const wrongState = await refused(client.act((await named('dr-batch')).id, 'stop-server-group'));
    assert.equal(wrongState.errorCode, 'SDRS.1002');
    const noPairs = await refused(client.act((await named('dr-new')).id, 'start-server-group'));
    assert.equal(noPairs.errorCode, 'SDRS.1002');
});

test('an unknown path is 404 of the gateway', async () => {
    const error = await refused(client.call('GET', '/v1/{project_id}/no-such-thing'));
    assert.equal(error.httpStatusCode, 404);
    assert.equal(error.errorCode, 'APIGW.0101');
});

// The vendor's core looks into "error" only; the service also answers with "badrequest". What a
// generated client makes of that is known, and what went over the wire is looked at here as well.
test('a wrong parameter comes as badrequest', async () => {
    const error = await refused(client.groups({ limit: 0 }));
    assert.equal(error.httpStatusCode, 400);
    assert.equal(error.errorCode, undefined);

    let raw;
    await refused(client.http.sendRequest({
        method: 'GET', url: '/v1/{project_id}/server-groups', contentType: 'application/json',
        pathParams: { project_id: huawei.projectId }, queryParams: { offset: -1 }, headers: {},
        axiosRequestConfig: { transformResponse: [(text) => { raw = JSON.parse(text); return raw; }] },
    }));
    assert.deepEqual(Object.keys(raw), ['badrequest']);
    assert.equal(raw.badrequest.code, 'SDRS.0222');
});
