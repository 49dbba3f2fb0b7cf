// Signing in with a real provider, end to end: the provider is oidc-provider, the browser is this script, and
// Waymark's side is src/oidc. Run by ctest: node tests/sign-on/sign_on.mjs
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { clients, makeKey, startProvider } from "./provider.mjs";

const folder = mkdtempSync(join(tmpdir(), "waymark-sign-on-"));
const running = new Set();
let started = 0;

/** Waymark's side for one client of the provider: ask(line) is the line that comes back. */
function startFlow(issuer, client) {
    const name = `provider-${(started += 1)}`;
    const secret = join(folder, `${name}.secret`);
    if (client.client_secret) writeFileSync(secret, `${client.client_secret}\n`, { mode: 0o600 });
    const file = join(folder, `${name}.toml`);
    writeFileSync(file, `[[provider]]\nid = "example"\nwords = "Sign in"\nissuer = "${issuer}"\n`
        + `client-id = "${client.client_id}"\n`
        + (client.client_secret ? `client-secret-file = "${name}.secret"\n` : "")
        + `ask-for-acr = ["two-factors"]\nsecond-factor = { acr = ["two-factors"] }\n`);
    const program = spawn(process.env.WAYMARK_SIGN_ON_FLOW, [file], { stdio: ["pipe", "pipe", "inherit"] });
    running.add(program);
    const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
    return {
        async ask(line) {
            program.stdin.write(`${line}\n`);
            const { value, done } = await lines.next();
            assert.ok(!done, `flow ended at: ${line}`);
            return value;
        },
        stop() {
            program.stdin.end();
            running.delete(program);
        },
    };
}

/** Follows redirects with cookies, as a browser does, until Waymark's own address: the fields it is given. */
async function browse(address) {
    const cookies = new Map();
    for (let at = address, steps = 0; steps < 10; ++steps) {
        const answer = await fetch(at, {
            redirect: "manual",
            headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
        });
        for (const cookie of answer.headers.getSetCookie()) {
            const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
            if (value === "") cookies.delete(name); else cookies.set(name, value);
        }
        const next = answer.headers.get("location");
        assert.ok(next, `${at} answers ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
        at = new URL(next, at).href;
        if (at.startsWith("https://waymark.example/back?")) return new URL(at).searchParams;
    }
    throw new Error("the provider does not send the browser back");
}

const finish = (fields, changed = {}) => {
    const field = (name) => changed[name] ?? fields.get(name) ?? "-";
    return `finish ${field("state")} ${field("iss")} ${field("code")} ${field("error")}`;
};

async function signIn(flow) {
    const go = await flow.ask("begin");
    assert.match(go, /^go http:\/\/127\.0\.0\.1:\d+\/auth\?/);
    return browse(go.slice(3));
}

const tests = [];
const test = (name, run) => tests.push({ name, run });
const client = (method, algorithm = "RS256") => clients.find((one) => one.client_id === `waymark:${algorithm}/${method}`);

test("every way of signing and of showing the secret leads in", async ({ provider, flowOf }) => {
    for (const one of clients) {
        const flow = flowOf(one);
        assert.equal(await flow.ask(finish(await signIn(flow))), `claims ${provider.issuer} person-17 two`, one.client_id);
    }
});

test("a second factor is one only where the provider says so", async ({ provider, flowOf }) => {
    const flow = flowOf(client("none"));
    provider.person.acr = "one-factor";
    provider.person.name = "person-18";
    assert.equal(await flow.ask(finish(await signIn(flow))), `claims ${provider.issuer} person-18 one`);
});

test("whoever refuses is told to have been refused", async ({ provider, flowOf }) => {
    const flow = flowOf(client("none"));
    provider.person.refuses = true;
    assert.equal(await flow.ask(finish(await signIn(flow))), "refused the provider signed nobody in: 'access_denied'");
});

test("a code is redeemed once, and only by whoever began", async ({ flowOf }) => {
    const flow = flowOf(client("client_secret_basic"));
    const fields = await signIn(flow);
    const first = await flow.ask(finish(fields));
    assert.match(first, /^claims /);
    assert.equal(await flow.ask(finish(fields)), "refused the provider did not redeem the code (status 400): 'invalid_grant'");

    const stolen = await signIn(flow);
    await flow.ask("spoil verifier");
    assert.match(await flow.ask(finish(stolen)), /did not redeem the code \(status 400\): 'invalid_grant'$/);
});

test("an answer to another attempt, from another provider or about another token is refused", async ({ flowOf }) => {
    const flow = flowOf(client("client_secret_post"));
    const fields = await signIn(flow);
    assert.ok(fields.get("iss"), "oidc-provider says whose answer it is (RFC 9207)");
    assert.match(await flow.ask(finish(fields, { state: "other" })), /another sign-in \(state\)$/);
    assert.match(await flow.ask(finish(fields, { iss: "http://127.0.0.1:1" })), /^refused the answer is from .* \(iss\)$/);
    assert.match(await flow.ask(finish(fields, { iss: "-" })), /does not say who made it \(iss\)/);
    await flow.ask("spoil nonce");
    assert.equal(await flow.ask(finish(fields)), "refused the ID token is for another sign-in (nonce)");
});

test("a wrong secret redeems nothing, nor does another client's code", async ({ flowOf }) => {
    const wrong = flowOf({ ...client("client_secret_basic"), client_secret: "wrong" });
    assert.match(await wrong.ask(finish(await signIn(wrong))), /did not redeem the code \(status 401\): 'invalid_client'$/);
    const one = flowOf(client("none"));
    const other = flowOf(client("none", "ES256"));
    const fields = await signIn(one);
    const state = (await signIn(other)).get("state");
    assert.match(await other.ask(finish(fields)), /another sign-in \(state\)$/);
    assert.match(await other.ask(finish(fields, { state })), /did not redeem the code \(status 400\): 'invalid_grant'$/);
});

test("keys that the provider changes are fetched anew, and the old ones are no longer believed", async ({ provider, flowOf }) => {
    const flow = flowOf(client("none"));
    assert.match(await flow.ask(finish(await signIn(flow))), /^claims /);
    provider.setUp(["RS256", "PS256", "ES256"].map((algorithm) => makeKey(`new-${algorithm}`, algorithm)));
    await flow.ask("later 31");
    assert.match(await flow.ask(finish(await signIn(flow))), /^claims /);
    provider.setUp(keys);
    assert.equal(await flow.ask(finish(await signIn(flow))), "refused the ID token names a key that the provider does not have (kid)");
    await flow.ask("later 31");
    assert.match(await flow.ask(finish(await signIn(flow))), /^claims /);
});

test("a token of yesterday, by our clock, is none", async ({ flowOf }) => {
    const flow = flowOf(client("none"));
    const fields = await signIn(flow);
    await flow.ask("later 86400");
    assert.equal(await flow.ask(finish(fields)), "refused the ID token has expired (exp)");
});

test("two providers on one machine are two", async ({ provider, flowOf }) => {
    const evil = await startProvider(["RS256", "PS256", "ES256"].map((algorithm) => makeKey(`evil-${algorithm}`, algorithm)));
    try {
        const honest = flowOf(client("none"));
        const mixed = flowOf(client("none"), evil.issuer);
        const fields = await signIn(mixed);
        const go = await honest.ask("begin");
        const state = new URL(go.slice(3)).searchParams.get("state");
        assert.equal(await honest.ask(finish(fields, { state })),
            `refused the answer is from '${evil.issuer}', not from '${provider.issuer}' (iss)`);
    } finally {
        await evil.stop();
    }
});

// Made once: keys take their time.
const keys = ["RS256", "PS256", "ES256"].map((algorithm) => makeKey(`key-${algorithm}`, algorithm));
let failures = 0;
try {
    for (const { name, run } of tests) {
        const provider = await startProvider(keys);
        const flows = [];
        const flowOf = (one, issuer = provider.issuer) => (flows.push(startFlow(issuer, one)), flows.at(-1));
        try {
            await run({ provider, flowOf });
            console.log(`ok: ${name}`);
        } catch (error) {
            failures += 1;
            console.log(`FAILED: ${name}\n${error.stack}`);
        } finally {
            for (const flow of flows) flow.stop();
            await provider.stop();
        }
    }
} finally {
    for (const program of running) program.kill();
    rmSync(folder, { recursive: true });
}
console.log(`${tests.length - failures} passed, ${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;
