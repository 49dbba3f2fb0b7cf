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

/** A folder that one of the test's own programs has filled. */
function filled(maker) {
    const data = mkdtempSync(join(tmpdir(), "waymark-journeys-"));
    const made = spawnSync(join(build, `tests/journeys/${maker}`), [data], { encoding: "utf8" });
    if (made.status !== 0) throw new Error(`no data: ${made.stderr}`);
    return data;
}

function startServer(args) {
    const server = spawn(join(build, "waymark"), ["serve", "--port", "0", ...args]);
    server.ended = new Promise((resolve) => server.on("exit", (code) => resolve(code)));
    return server;
}

async function stopServer(server) {
    server.kill("SIGTERM");
    const code = await server.ended;
    if (code !== 0) throw new Error(`the server ended with ${code} when told to stop`);
}

const startBrowser = () =>
    chromium.launch({
        executablePath: process.env.WAYMARK_CHROMIUM ?? "/usr/bin/chromium",
        args: browserArguments,
    });

/** Calls body({ address, browser, data, program }) with a served folder of made-up programmes. */
export async function withWaymark(body) {
    const data = filled("waymark_journey_data");
    const server = startServer(["--data", data]);
    let browser;
    try {
        const address = await firstAddress(server);
        browser = await startBrowser();
        await body({ address, browser, data, program: join(build, "waymark") });
    } finally {
        await browser?.close();
        await stopServer(server);
        rmSync(data, { recursive: true, force: true });
    }
}

/** Calls body({ as, browser }) with a made-up record; as(person) is the address of that person's pages. */
export async function withRecord(body) {
    const data = filled("waymark_journey_record");
    const servers = new Map();
    const as = async (person) => {
        if (!servers.has(person)) {
            const server = startServer(["--data", data, "--keys", join(data, "waymark.keys"), "--as", person]);
            servers.set(person, { server, address: await firstAddress(server) });
        }
        return servers.get(person).address;
    };
    let browser;
    try {
        browser = await startBrowser();
        await body({ as, browser });
    } finally {
        await browser?.close();
        for (const { server } of servers.values()) await stopServer(server);
        rmSync(data, { recursive: true, force: true });
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
