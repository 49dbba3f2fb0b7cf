// What a coordinator does with the pages, in a real browser. Run by ctest: node tests/journeys/journeys.mjs
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { axeSource, openPage, pictures, withWaymark } from "./browser.mjs";

const tests = [];
const test = (name, run) => tests.push({ name, run });

/** Every kind of page once, with the states that matter. */
const everyPage = [
    ["programmes", "/"],
    ["board", "/programmes/riverside"],
    ["board-not-placed", "/programmes/riverside?show=not-placed"],
    ["board-easy", "/programmes/meadow"],
    ["hosts", "/programmes/riverside/hosts"],
    ["quality", "/programmes/riverside/quality"],
    ["advice", "/programmes/riverside/advice"],
    ["comparison", "/programmes/riverside/compare?what-if=max-travel%3D120"],
    ["comparison-refused", "/programmes/riverside/compare?what-if=max-travel"],
    ["change", "/programmes/riverside/change"],
    ["change-form", "/programmes/riverside/change?kind=host-closes"],
    ["change-newcomer", "/programmes/riverside/change?kind=joins"],
    ["change-refused", "/programmes/riverside/change?kind=leaves&today=2027-04-21&apprentice=&from=2027-05-04"],
    ["change-answered", "/programmes/riverside/change?kind=leaves&today=2028-02-16&apprentice=app-00013&from=2028-02-21"],
    ["fragility", "/programmes/riverside/fragility"],
    ["apprentice", "/programmes/riverside/apprentices/app-00013"],
    ["no-plan", "/programmes/planless"],
    ["broken-plan", "/programmes/broken"],
    ["broken-plan-hosts", "/programmes/broken/hosts"],
    ["broken-plan-quality", "/programmes/broken/quality"],
    ["unreadable", "/programmes/unreadable"],
    ["not-found", "/nothing/here"],
];

async function violations(page) {
    await page.addScriptTag({ path: axeSource });
    const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    return result.violations.map((v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target).slice(0, 3).join("; ")})`);
}

const overflows = (page) =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

for (const [what, options] of [
    ["at 1280 px", {}],
    ["at 360 px", { viewport: { width: 360, height: 740 } }],
    ["at 200 % zoom", { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
    ["without JavaScript", { javaScriptEnabled: false }],
]) {
    test(`every page ${what} is whole, asks nobody else and does not scroll sideways`, async ({ browser, address }) => {
        const page = await openPage(browser, address, options);
        for (const [name, path] of everyPage) {
            const answer = await page.goto(address + path);
            assert.equal(answer.status(), name === "not-found" ? 404 : 200, name);
            assert.equal(await page.locator("h1").count(), 1, `${name} has one heading`);
            assert.ok(!(await overflows(page)), `${name} scrolls sideways`);
            const file = `${name}-${what.replace(/^at /, "").replace(/\W+/g, "-")}.png`;
            await page.screenshot({ path: join(pictures, file), fullPage: name !== "board-not-placed" });
            const told = page.troubles.filter((t) => !(name === "not-found" && t.includes("404")));
            assert.deepEqual(told, [], name);
            page.troubles.length = 0;
        }
        await page.context().close();
    });
}

for (const [what, viewport] of [
    ["1280 px", { width: 1280, height: 900 }],
    ["360 px", { width: 360, height: 740 }],
]) {
    test(`axe finds no violation at ${what}`, async ({ browser, address }) => {
        // axe comes in as a script of its own, which the pages' own policy rightly refuses.
        const page = await openPage(browser, address, { viewport, bypassCSP: true });
        for (const [name, path] of everyPage) {
            await page.goto(address + path);
            assert.deepEqual(await violations(page), [], name);
        }
        await page.context().close();
    });
}

test("axe does find what is wrong", async ({ browser, address }) => {
    const page = await openPage(browser, address, { bypassCSP: true });
    await page.goto(address);
    await page.evaluate(() => document.querySelector("main").insertAdjacentHTML("beforeend", "<img src='/x.png'>"));
    assert.match((await violations(page)).join(), /image-alt/);
    await page.context().close();
});

test("the board says first who is not placed, and why", async ({ browser, address }) => {
    const page = await openPage(browser, address);
    await page.goto(`${address}/programmes/riverside`);
    const first = page.locator("main h1 + *");
    assert.match(await first.innerText(), /of 24 apprentices (is|are) not placed in every block/);
    const why = first.locator("details").first();
    await why.locator("summary").click();
    assert.ok(await why.locator("li").first().isVisible());
    assert.ok((await why.locator("li").first().innerText()).length > 20);
    assert.match(await page.goto(`${address}/programmes/meadow`).then(() => page.locator("main h1 + *").innerText()),
        /Everyone is placed/);
    await page.goto(`${address}/programmes/riverside`);
    // As many red blocks as the words say.
    const said = Number((await first.locator("p").first().innerText()).match(/^\d+/)[0]);
    assert.equal(await page.locator("td.wm-unfilled").count(), said);
    await page.context().close();
});

test("a red block leads to its reason, and the reason to the apprentice", async ({ browser, address }) => {
    const page = await openPage(browser, address, { javaScriptEnabled: false });
    await page.goto(`${address}/programmes/riverside`);
    await page.locator("td.wm-unfilled a").first().click();
    const target = page.locator(":target");
    assert.equal(await target.count(), 1);
    const who = await target.locator("a").first().innerText();
    await target.locator("a").first().click();
    assert.equal(await page.locator("h1").innerText().then((text) => text.includes(who)), true);
    assert.match(await page.locator("main").innerText(), /Not placed in \d of \d blocks/);
    await page.context().close();
});

test("every link leads to a page, and every reference on a page to a part of it", async ({ browser, address }) => {
    const page = await openPage(browser, address, { javaScriptEnabled: false });
    const seen = new Set();
    const waiting = ["/programmes/riverside", "/programmes/broken", "/"];
    while (waiting.length > 0) {
        const path = waiting.pop();
        if (seen.has(path)) continue;
        seen.add(path);
        const answer = await page.request.get(address + path);
        assert.equal(answer.status(), 200, path);
        if (path.startsWith("/assets/")) continue;
        const html = await answer.text();
        const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map((m) => m[1]));
        for (const [, link] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
            const [to, part] = link.replaceAll("&amp;", "&").split("#");
            if (to === "" || to === path) assert.ok(!part || ids.has(part), `${path} has no #${part}`);
            else if (!to.startsWith("/programmes/county")) waiting.push(to);
        }
    }
    assert.ok(seen.size > 30, `only ${seen.size} pages were reached`);
    await page.context().close();
});

for (const [what, options] of [["with", {}], ["without", { javaScriptEnabled: false }]]) {
    test(`the keyboard alone reaches everything, ${what} JavaScript`, async ({ browser, address }) => {
        const page = await openPage(browser, address, options);
        await page.goto(`${address}/programmes/riverside`);
        await page.keyboard.press("Tab");
        assert.match(await page.locator(":focus").innerText(), /Skip to main content/);
        const order = [];
        for (let i = 0; i < 200; ++i) {
            await page.keyboard.press("Tab");
            const focus = page.locator(":focus");
            if ((await focus.count()) === 0) break;
            const box = await focus.boundingBox();
            assert.ok(box && box.width > 0 && box.height > 0, "what has the focus can be seen");
            order.push(await focus.evaluate((e) => {
                const style = getComputedStyle(e);
                const after = getComputedStyle(e, "::after");
                const shows = style.outlineStyle !== "none" || style.boxShadow !== "none" || after.boxShadow !== "none" ||
                    style.backgroundColor === "rgb(255, 235, 59)";
                return { what: e.getAttribute("role") ?? e.tagName, href: e.getAttribute("href"), shows };
            }));
            if (order.at(-1).what === "region") break;
        }
        assert.ok(order.every((o) => o.shows), "focus is visible everywhere");
        assert.ok(order.some((o) => o.what === "SUMMARY"), "reasons can be opened");
        assert.equal(order.at(-1).what, "region", "the chart itself can have the focus");
        const scrolled = () => page.locator(":focus").evaluate((e) => [e.scrollLeft, e.scrollTop]).catch(() => null);
        const chart = page.locator(".wm-scroll [role=region]");
        assert.equal(await chart.getAttribute("tabindex"), "0");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowRight");
        await page.waitForTimeout(400);
        const [left, top] = await scrolled();
        assert.ok(left > 0 && top > 0, "arrow keys move the chart");
        await page.context().close();
    });
}

for (const [what, options] of [["with", {}], ["without", { javaScriptEnabled: false }]]) {
    test(`somebody leaves: told by keyboard, answered, kept and opened, ${what} JavaScript`, async ({ browser, address, data }) => {
        const page = await openPage(browser, address, options);
        await page.goto(`${address}/programmes/riverside`);
        await page.locator("header a", { hasText: "Something happened" }).first().evaluate((link) => location.assign(link.href));
        await page.waitForURL("**/change");
        const link = page.locator("main a", { hasText: "Somebody leaves" });
        await link.focus();
        await page.keyboard.press("Enter");
        await page.waitForURL("**/change?kind=leaves");
        // Sent empty: every field says so, and the summary leads to it.
        const button = page.locator("button[type=submit]");
        await button.focus();
        await page.keyboard.press("Enter");
        await page.waitForURL("**/change?kind=leaves&today=**");
        assert.match(await page.title(), /^Error: /);
        assert.equal(await page.locator(".nhsuk-error-summary li").count(), 3);
        await page.locator(".nhsuk-error-summary a").first().click();
        // The script gives the field the focus, the browser alone makes it the target.
        await page.waitForTimeout(200);
        assert.equal(await page.evaluate(() => document.activeElement?.name || document.querySelector(":target")?.name), "today");
        await page.locator("#today").fill("2028-02-16");
        await page.locator("#apprentice").selectOption("app-00013");
        await page.locator("#from").fill("2028-02-22");
        await button.click();
        await page.waitForURL("**from=2028-02-22**");
        assert.match(await page.locator("#from-error").innerText(), /no Monday.*2028-02-28/s);
        await page.locator("#from").fill("2028-02-28");
        await button.click();
        await page.waitForURL("**from=2028-02-28**");
        const said = await page.locator("main").innerText();
        assert.match(said, /app-00013 leaves from 28 February 2028 on/);
        assert.match(said, /Recommended: the fewest changes/);
        assert.equal(await page.locator("main table tbody tr").count(), 9);
        await page.locator("nav[aria-label='Choose a plan'] a", { hasText: "Best quality" }).click();
        await page.waitForURL("**trade=best-quality**");
        assert.equal(await page.locator("nav [aria-current=true]").innerText(), "Best quality");
        // The files have names under which they belong together.
        for (const [text, name] of [["The programme as it is now", "riverside-2028-02-16.json"], ["The plan: Balanced", "riverside-2028-02-16.plan.json"]]) {
            const [file] = await Promise.all([page.waitForEvent("download"), page.locator("main a", { hasText: text }).click()]);
            assert.equal(file.suggestedFilename(), name);
            await file.saveAs(join(data, name));
        }
        const answer = await page.goto(`${address}/programmes/riverside-2028-02-16`);
        assert.equal(answer.status(), 200);
        assert.equal(await page.locator("th.wm-head").count(), 23);
        for (const name of ["riverside-2028-02-16.json", "riverside-2028-02-16.plan.json"]) rmSync(join(data, name));
        assert.deepEqual(page.troubles, []);
        await page.context().close();
    });
}

test("heads stay in sight while the chart scrolls", async ({ browser, address }) => {
    const page = await openPage(browser, address);
    await page.goto(`${address}/programmes/riverside`);
    const places = await page.locator(".wm-scroll [role=region]").evaluate((region) => {
        region.scrollTo(300, 300);
        const at = region.getBoundingClientRect();
        const head = region.querySelector("thead th.wm-month").getBoundingClientRect();
        const name = [...region.querySelectorAll("th.wm-head")].at(-1).getBoundingClientRect();
        return { top: head.top - at.top, left: name.left - at.left };
    });
    assert.ok(Math.abs(places.top) < 2, `months are ${places.top} px off`);
    assert.ok(Math.abs(places.left) < 2, `names are ${places.left} px off`);
    await page.context().close();
});

test("no cell of the board spills over its neighbour", async ({ browser, address }) => {
    const page = await openPage(browser, address);
    await page.goto(`${address}/programmes/riverside`);
    const wrong = await page.locator("table.wm-timetable").evaluate((table) => {
        const months = [...table.querySelectorAll("th.wm-month")];
        const weeks = months.reduce((sum, th) => sum + th.colSpan, 0);
        return [...table.querySelectorAll("tbody tr")]
            .map((tr) => [...tr.children].slice(1).reduce((sum, cell) => sum + cell.colSpan, 0))
            .filter((sum) => sum !== weeks && sum !== 0);
    });
    assert.deepEqual(wrong, [], "every row has as many weeks as the head");
    await page.context().close();
});

test("the board prints on A3 landscape, heads on every page", async ({ browser, address }) => {
    for (const [name, mostPages] of [["riverside", 3], ["county", 40]]) {
        const page = await openPage(browser, address);
        await page.goto(`${address}/programmes/${name}`);
        const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        writeFileSync(join(pictures, `${name}.pdf`), pdf);
        const text = pdf.toString("latin1");
        const pages = (text.match(/\/Type\s*\/Page\b/g) ?? []).length;
        assert.ok(pages >= 1 && pages <= mostPages, `${name}: ${pages} pages`);
        const boxes = new Set([...text.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map((m) => m[1].trim().split(/\s+/).map(Number).map(Math.round).join(" ")));
        for (const box of boxes) {
            const [, , width, height] = box.split(" ").map(Number);
            assert.ok(Math.abs(width - 1191) <= 2 && Math.abs(height - 842) <= 2, `A3 landscape, not ${box}`);
        }
        // Nothing is cut off at the right: the table is no wider than the paper.
        await page.emulateMedia({ media: "print" });
        await page.setViewportSize({ width: 1512, height: 1046 }); // 400 mm x 277 mm
        assert.ok(!(await overflows(page)), `${name} is wider than the paper`);
        await page.screenshot({ path: join(pictures, `${name}-print.png`) });
        await page.context().close();
    }
});

test("a board in a file of its own needs nothing else", async ({ browser, address, data, program }) => {
    const file = join(data, "board.html");
    const made = spawnSync(program, ["board", join(data, "riverside.json"), join(data, "riverside.plan.json"), "-o", file],
        { encoding: "utf8" });
    assert.equal(made.status, 0, made.stderr);
    const html = readFileSync(file, "utf8");
    assert.doesNotMatch(html, /(?:href|src)="(?!#)/, "it names no other file or host");
    assert.doesNotMatch(html, /url\((?!data:)/);
    assert.doesNotMatch(html, /@import|<script/);
    const page = await openPage(browser, pathToFileURL(file).href, { bypassCSP: true });
    await page.goto(pathToFileURL(file).href);
    assert.deepEqual(page.troubles, []);
    assert.match(await page.locator("main h1 + *").innerText(), /not placed in every block/);
    assert.equal(await page.locator("td.wm-unfilled").first().evaluate((e) => getComputedStyle(e).backgroundColor),
        "rgb(213, 40, 27)", "styles are inside");
    assert.deepEqual(await violations(page), []);
    await page.screenshot({ path: join(pictures, "board-file.png") });
    await page.context().close();
});

test("four hundred apprentices fit on one page", async ({ browser, address }) => {
    const page = await openPage(browser, address, { bypassCSP: true });
    await page.goto(`${address}/programmes/county`);
    assert.equal(await page.locator("th.wm-head").count(), 400);
    await page.goto(`${address}/programmes/county?show=not-placed`);
    const shown = await page.locator("th.wm-head").count();
    assert.ok(shown > 0 && shown < 400);
    assert.equal(await page.locator("tbody tr:not(.wm-group):not(:has(td.wm-unfilled))").count(), 0);
    await page.context().close();
});

const only = process.argv[2];
let failed = 0;
await withWaymark(async (world) => {
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
