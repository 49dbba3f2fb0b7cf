// The certified OpenID provider of npm on a free port of this machine. Whoever comes is signed in as `person`,
// without being asked; its keys can be changed while it runs.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import Provider from "oidc-provider";

const returnTo = "https://waymark.example/back";

/** A private key as JSON, to sign in the way named. */
export function makeKey(name, algorithm) {
    const { privateKey } = algorithm.startsWith("ES")
        ? generateKeyPairSync("ec", { namedCurve: "P-256" })
        : generateKeyPairSync("rsa", { modulusLength: 2048 });
    return { ...privateKey.export({ format: "jwk" }), kid: name, alg: algorithm, use: "sig" };
}

export const clients = ["RS256", "PS256", "ES256"].flatMap((algorithm) =>
    ["client_secret_basic", "client_secret_post", "none"].map((method) => ({
        client_id: `waymark:${algorithm}/${method}`,
        ...(method === "none" ? {} : { client_secret: "s%3Cret:with&odd+letters=and-length-enough" }),
        token_endpoint_auth_method: method,
        id_token_signed_response_alg: algorithm,
        redirect_uris: [returnTo],
        response_types: ["code"],
        grant_types: ["authorization_code"],
    })));

/** The provider's own pages for signing in and agreeing, answered by themselves. */
async function interact(provider, person, request, response) {
    const details = await provider.interactionDetails(request, response);
    if (person.refuses)
        return provider.interactionFinished(request, response, { error: "access_denied" });
    if (details.prompt.name === "login")
        return provider.interactionFinished(request, response,
            { login: { accountId: person.name, amr: person.amr, acr: person.acr } });
    const grant = new provider.Grant({ accountId: details.session.accountId, clientId: details.params.client_id });
    grant.addOIDCScope("openid");
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } },
        { mergeWithLastSubmission: true });
}

export async function startProvider(keys) {
    const person = { name: "person-17", amr: ["pwd", "otp"], acr: "two-factors" };
    let provider;
    let callback;
    const server = createServer((request, response) => {
        if (!request.url.startsWith("/interaction/")) return callback(request, response);
        interact(provider, person, request, response).catch((error) => {
            response.statusCode = 500;
            response.end(String(error));
        });
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const issuer = `http://127.0.0.1:${server.address().port}`;
    const cookieKeys = [randomBytes(32).toString("hex")];

    /** From now on it signs with these keys, and says so. */
    function setUp(newKeys) {
        provider = new Provider(issuer, {
            clients,
            jwks: { keys: newKeys },
            acrValues: ["two-factors"],
            claims: { openid: ["sub"], acr: null, amr: null, auth_time: null },
            clientAuthMethods: ["client_secret_basic", "client_secret_post", "none"],
            enabledJWA: { idTokenSigningAlgValues: ["RS256", "PS256", "ES256"] },
            cookies: { keys: cookieKeys },
            features: { devInteractions: { enabled: false } },
            findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: "somebody@example.org" }) }),
            interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
            pkce: { required: () => true },
            ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 300, Interaction: 60, Session: 600 },
        });
        callback = provider.callback();
    }
    setUp(keys);
    return { issuer, person, setUp, stop: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }) };
}
