// What people do with the pages of the record, in a real browser: a coordinator, a mentor, an apprentice and a
// viewer of statistics. Run by ctest: node tests/journeys/record_journeys.mjs
import assert from "node:assert/strict";
import { join } from "node:path";
import { axeSource, openPage, pictures, withRecord } from "./browser.mjs";

const tests = [];
const test = (name, run) => tests.push({ name, run });

const programme = "/programmes/riverside";
const somebody = "riverside/app-00001";
const themself = `/people/${encodeURIComponent(somebody)}`;

/** Pages that each of them has, and the status that they answer with. */
const pagesOf = {
    cara: [
        ["programmes", "/"],
        ["programme", programme],
        ["apprentices", `${programme}/apprentices`],
        ["search", `${programme}/apprentices?name=ben`],
        ["search-nobody", `${programme}/apprentices?name=zzz`],
        ["apprentice", `${programme}/apprentices/app-00001`],
        ["apprentice-change", `${programme}/apprentices/app-00001/change`],
        ["apprentice-history", `${programme}/apprentices/app-00001/history`],
        ["board", `${programme}/plans/autumn`],
        ["draft", `${programme}/plans/winter`],
        ["plans", `${programme}/plans`],
        ["placements", `${programme}/placements`],
        ["offers", `${programme}/offers`],
        ["offer", `${programme}/offers/spring`],
        ["offer-change", `${programme}/offers/spring/change`],
        ["offer-history", `${programme}/offers/spring/history?on=2030-01-01`],
        ["add", `${programme}/add/policies`],
        ["policies", `${programme}/policies`],
        ["organisations", `${programme}/organisations`],
        ["people", `${programme}/people`],
        ["roles", `${programme}/roles`],
        ["cohorts", `${programme}/cohorts`],
        ["clearances", `${programme}/clearances`],
        ["rules", `${programme}/programme/riverside`],
        ["person", "/people/cara"],
        ["purpose", "/purpose"],
        ["refused", `${programme}/apprentices/nobody`, 404],
        ["not-found", "/nothing/here", 404],
    ],
    mo: [
        ["programmes", "/"],
        ["programme", programme],
        ["apprentices", `${programme}/apprentices`],
        ["board", `${programme}/plans/autumn`],
        ["placements", `${programme}/placements`],
        ["person", "/people/mo"],
        ["refused", `${programme}/plans/winter`, 404],
    ],
    [somebody]: [
        ["programmes", "/"],
        ["programme", programme],
        ["apprentice", `${programme}/apprentices/app-00001`],
        ["wishes", `${programme}/apprentices/app-00001/change`],
        ["person", themself],
        ["seen", `${themself}/seen`],
        ["history", `${themself}/history`],
    ],
    vera: [
        ["programmes", "/"],
        ["statistics", "/statistics"],
        ["refused", programme, 404],
    ],
};

async function violations(page) {
    await page.addScriptTag({ path: axeSource });
    const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    return result.violations.map((v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target).slice(0, 3).join("; ")})`);
}

const overflows = (page) =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

for (const [person, list] of Object.entries(pagesOf)) {
    for (const [what, options] of [
        ["1280", {}],
        ["360", { viewport: { width: 360, height: 740 } }],
        ["plain", { javaScriptEnabled: false }],
    ]) {
        test(`every page of ${person} is whole (${what}), and axe finds no violation`, async ({ browser, as }) => {
            const address = await as(person);
            const page = await openPage(browser, address, { ...options, bypassCSP: what !== "plain" });
            for (const [name, path, status = 200] of list) {
                const answer = await page.goto(address + path);
                assert.equal(answer.status(), status, name);
                assert.equal(await page.locator("h1").count(), 1, `${name} has one heading`);
                assert.ok(!(await overflows(page)), `${name} scrolls sideways`);
                const who = person.replace(/\W+/g, "-");
                await page.screenshot({ path: join(pictures, `record-${who}-${name}-${what}.png`), fullPage: true });
                const told = page.troubles.filter((t) => !(status === 404 && t.includes("404")));
                assert.deepEqual(told, [], name);
                page.troubles.length = 0;
                if (what !== "plain") assert.deepEqual(await violations(page), [], name);
            }
            await page.context().close();
        });
    }
}

/** Presses Tab until the focus is on what fits, and fails where it never is or cannot be seen. */
async function tabTo(page, selector) {
    for (let i = 0; i < 200; ++i) {
        await page.keyboard.press("Tab");
        const there = await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector);
        if (!there) continue;
        const box = await page.locator(":focus").boundingBox();
        assert.ok(box && box.width > 0 && box.height > 0, "what has the focus can be seen");
        return;
    }
    assert.fail(`the keyboard does not reach ${selector}`);
}

for (const [what, options] of [["with", {}], ["without", { javaScriptEnabled: false }]]) {
    test(`a coordinator finds somebody by keyboard alone, ${what} JavaScript`, async ({ browser, as }) => {
        const address = await as("cara");
        const page = await openPage(browser, address, options);
        await page.goto(`${address}${programme}/apprentices`);
        await tabTo(page, "#name");
        await page.keyboard.type("aisha b");
        await page.keyboard.press("Enter");
        await page.waitForURL("**name=aisha**");
        assert.match(await page.locator("main table").innerText(), /Aisha Birch/);
        assert.doesNotMatch(await page.locator("main table").innerText(), /Ben /);
        await page.context().close();
    });
}

test("a list goes on from page to page, and everybody stands on one of them", async ({ browser, as }) => {
    const address = await as("cara");
    const page = await openPage(browser, address);
    await page.goto(`${address}${programme}/apprentices`);
    const first = await page.locator("main tbody tr").count();
    await page.locator("a", { hasText: "Next page" }).click();
    assert.equal(first + (await page.locator("main tbody tr").count()), 64);
    assert.equal(await page.locator("a", { hasText: "Next page" }).count(), 0);
    await page.context().close();
});

test("a change is saved by keyboard, stands in the history, and is undone", async ({ browser, as }) => {
    const address = await as("cara");
    const page = await openPage(browser, address, { javaScriptEnabled: false });
    await page.goto(`${address}${programme}/offers/spring/change`);
    await tabTo(page, "#places");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("seven");
    await page.keyboard.press("Enter");
    await page.locator(".nhsuk-error-summary").waitFor();
    assert.match(await page.title(), /^Error: /);
    assert.match(await page.locator(".nhsuk-error-summary").innerText(), /whole number/);
    page.troubles.length = 0; // the browser says that it was refused
    await tabTo(page, "#places");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("7");
    await tabTo(page, "#why");
    await page.keyboard.type("They said so on the telephone");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/offers/spring");
    assert.match(await page.locator("main").innerText(), /Places offered\s+7/);
    await page.goto(`${address}${programme}/offers/spring/history`);
    const newest = page.locator(".wm-history > li").first();
    assert.match(await newest.innerText(), /Cara Coordinator changed an offer/);
    assert.match(await newest.innerText(), /7 instead of 2/);
    assert.match(await newest.innerText(), /They said so on the telephone/);
    await newest.locator("button").click();
    await page.getByText("took back a change").waitFor();
    assert.match(await newest.innerText(), /2 instead of 7/);
    await page.goto(`${address}${programme}/offers/spring`);
    assert.match(await page.locator("main").innerText(), /Places offered\s+2/);
    assert.deepEqual(page.troubles, []);
    await page.context().close();
});

test("of two who change one thing the second sees what the first did, and keeps both", async ({ browser, as }) => {
    const address = await as("cara");
    const first = await openPage(browser, address, { javaScriptEnabled: false });
    const second = await openPage(browser, address, { javaScriptEnabled: false });
    const path = `${address}${programme}/policies/uniforms/change`;
    await first.goto(path);
    await second.goto(path);
    await first.locator("#says").fill("A uniform is given, not lent.");
    await first.locator("main button[type=submit]").click();
    await first.waitForURL("**/policies/uniforms");
    await second.locator("#name").fill("Uniforms and shoes");
    await second.locator("main button[type=submit]").click();
    assert.match(await second.locator("h1").innerText(), /Somebody else was first/);
    assert.match(await second.locator("main").innerText(), /A uniform is given, not lent/);
    await second.screenshot({ path: join(pictures, "record-clash.png"), fullPage: true });
    await second.locator("button", { hasText: "Keep both" }).click();
    await second.waitForURL("**/policies/uniforms");
    assert.match(await second.locator("main").innerText(), /Uniforms and shoes/);
    assert.match(await second.locator("main").innerText(), /A uniform is given, not lent/);
    // Both change the same field: theirs and mine stand side by side.
    await first.goto(path);
    await second.goto(path);
    await first.locator("#name").fill("Clothes");
    await first.locator("main button[type=submit]").click();
    await first.waitForURL("**/policies/uniforms");
    await second.locator("#name").fill("Dress");
    await second.locator("main button[type=submit]").click();
    assert.match(await second.locator("main").innerText(), /Clothes[\s\S]*Dress/);
    await second.screenshot({ path: join(pictures, "record-clash-same.png"), fullPage: true });
    await second.locator("button", { hasText: "Save mine instead" }).click();
    await second.waitForURL("**/policies/uniforms");
    assert.match(await second.locator("h1").innerText(), /Dress/);
    await first.context().close();
    await second.context().close();
});

test("health is behind a look with a reason, and the apprentice reads who looked and why not what", async ({ browser, as }) => {
    const address = await as("cara");
    const page = await openPage(browser, address);
    await page.goto(`${address}${programme}/apprentices/app-00001`);
    assert.doesNotMatch(await page.locator("main").innerText(), /night shifts/);
    await page.locator("button", { hasText: "Look" }).click();
    assert.match(await page.locator(".nhsuk-error-summary").innerText(), /Say why/);
    await page.locator("#why").fill("To find a ward without nights");
    await page.locator("button", { hasText: "Look" }).click();
    await page.getByText("This look has been recorded").waitFor();
    assert.match(await page.locator("main").innerText(), /No night shifts, on a doctor's advice/);
    await page.screenshot({ path: join(pictures, "record-look.png"), fullPage: true });
    await page.context().close();
    const own = await as(somebody);
    const theirs = await openPage(browser, own);
    await theirs.goto(`${own}${themself}/history`);
    assert.match(await theirs.locator("main").innerText(), /Cara Coordinator looked at health details/);
    await theirs.goto(own + themself);
    await theirs.locator("button", { hasText: "Make the whole record" }).click();
    await theirs.getByText("This is all that Waymark keeps").waitFor();
    assert.match(await theirs.locator("body").innerText(), /No night shifts, on a doctor's advice/);
    await theirs.screenshot({ path: join(pictures, "record-whole.png"), fullPage: true });
    await theirs.context().close();
});

test("a mentor sees who comes to them and whether they are cleared, and no more", async ({ browser, as }) => {
    const address = await as("mo");
    const page = await openPage(browser, address);
    await page.goto(`${address}${programme}/apprentices`);
    const rows = await page.locator("main tbody tr").count();
    assert.ok(rows > 0 && rows < 64, `${rows} apprentices`);
    await page.locator("main tbody a").first().click();
    const text = await page.locator("main").innerText();
    assert.match(text, /Cleared for this placement|Not cleared yet/);
    assert.doesNotMatch(text, /Date of birth|Latitude|wished|held/i);
    assert.equal(await page.locator("a", { hasText: "Change" }).count(), 0);
    await page.screenshot({ path: join(pictures, "record-mentor-apprentice.png"), fullPage: true });
    await page.context().close();
});

test("somebody with two roles chooses which they look by, and sees accordingly", async ({ browser, as }) => {
    const address = await as("cara");
    const page = await openPage(browser, address, { javaScriptEnabled: false });
    await page.goto(`${address}/purpose`);
    await page.locator("input[value=host]").check();
    await page.locator("main button[type=submit]").click();
    await page.waitForURL(`${address}/`);
    assert.match(await page.locator("header").innerText(), /For hosting|For host/i);
    await page.goto(`${address}${programme}/apprentices`);
    assert.ok((await page.locator("main tbody tr").count()) < 50);
    const draft = await page.goto(`${address}${programme}/plans/winter`);
    assert.equal(draft.status(), 404);
    await page.context().close();
});

test("a form from elsewhere changes nothing", async ({ as }) => {
    const address = await as("cara");
    const body = "choice=host";
    const type = { "content-type": "application/x-www-form-urlencoded" };
    for (const headers of [{}, { origin: "http://elsewhere.example" }, { "sec-fetch-site": "cross-site", origin: address }]) {
        const answer = await fetch(`${address}/purpose`, { method: "POST", body, headers: { ...type, ...headers }, redirect: "manual" });
        assert.equal(answer.status, 403, JSON.stringify(headers));
        assert.equal(answer.headers.get("set-cookie"), null);
    }
    const from = await fetch(`${address}/purpose`, { method: "POST", body, headers: { ...type, origin: address }, redirect: "manual" });
    assert.equal(from.status, 303);
});

const only = process.argv[2];
let failed = 0;
await withRecord(async (world) => {
    for (const { name, run } of tests) {
        if (only && !name.includes(only)) continue;
        try {
            await run(world);
            console.log(`ok      ${name}`);
        } catch (error) {
            ++failed;
            console.log(`FAILED  ${name}\n${error.stack ?? error}`);
        }
    }
});
process.exit(failed === 0 ? 0 : 1);
