import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { startChild } from "../../support/child";

async function takenPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

const serve = (env: Record<string, string>) =>
  startChild(process.execPath, ["scripts/serve.mjs"], {
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    ...env,
  });

describe("a start that cannot be says why, without a stack", () => {
  test("a port that is taken, with another one to choose", async () => {
    const port = await takenPort();
    const child = serve({ PORT: String(port) });
    expect(await child.exit()).toBe(1);
    expect(child.stderr().trim()).toBe(
      `Port ${port} is in use, perhaps by a Weft that already runs. Choose another: npm start -- --port ${port + 1}`,
    );
  });

  test("an address that this machine has not", async () => {
    const child = serve({ PORT: "4999", HOST: "192.0.2.1" });
    expect(await child.exit()).toBe(1);
    expect(child.stderr()).toContain("This machine has no address 192.0.2.1 (HOST).");
    expect(child.stderr()).not.toContain("    at ");
  });

  test("an option that npm start has not, with those it has", async () => {
    const child = startChild(process.execPath, ["scripts/start.mjs", "--prot", "3001"]);
    expect(await child.exit()).toBe(2);
    expect(child.stderr()).toContain("'--prot'");
    expect(child.stderr()).toContain("npm start -- --port 3001");
  });
});
