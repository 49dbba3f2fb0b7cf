// Starts the built program on a free port and a browser, and stops both whatever happens.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
export const axeSource = require.resolve("axe-core/axe.min.js");

const build = process.env.WAYMARK_BUILD ?? "build/release";
export const pictures = join(build, "pictures");
mkdirSync(pictures, { recursive: true });

const browserArguments = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** Calls body({ address, browser, data, run }) with a served folder of made-up programmes. */
export async function withWaymark(body) {
    const data = mkdtempSync(join(tmpdir(), "waymark-journeys-"));
    const made = spawnSync(join(build, "tests/journeys/waymark_journey_data"), [data], { encoding: "utf8" });
    if (made.status !== 0) throw new Error(`no data: ${made.stderr}`);
    const server = spawn(join(build, "waymark"), ["serve", "--data", data, "--port", "0"]);
    const ended = new Promise((resolve) => server.on("exit", (code, signal) => resolve({ code, signal })));
    let browser;
    try {
        const address = await firstAddress(server);
        browser = await chromium.launch({
            executablePath: process.env.WAYMARK_CHROMIUM ?? "/usr/bin/chromium",
            args: browserArguments,
        });
        await body({ address, browser, data, program: join(build, "waymark") });
    } finally {
        await browser?.close();
        server.kill("SIGTERM");
        const { code } = await ended;
        rmSync(data, { recursive: true, force: true });
        if (code !== 0) throw new Error(`the server ended with ${code} when told to stop`);
    }
}

function firstAddress(server) {
    return new Promise((resolve, reject) => {
        let said = "";
        const read = (bytes) => {
            said += bytes;
            const found = said.match(/http:\/\/\S+?\//);
            if (found) resolve(found[0].slice(0, -1));
        };
        server.stdout.on("data", read);
        server.stderr.on("data", read);
        server.on("exit", () => reject(new Error(`the server did not start: ${said}`)));
        server.on("error", reject);
    });
}

/** A page that fails the test on any request to another host, refused style or script, or script error. */
export async function openPage(browser, address, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.troubles = [];
    page.on("request", (request) => {
        if (!request.url().startsWith(address) && !request.url().startsWith("data:") && !request.url().startsWith("file:"))
            page.troubles.push(`asked for ${request.url()}`);
    });
    page.on("console", (message) => {
        if (message.type() === "error") page.troubles.push(message.text());
    });
    page.on("pageerror", (error) => page.troubles.push(String(error)));
    return page;
}
