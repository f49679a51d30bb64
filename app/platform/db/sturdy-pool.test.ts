import { createServer, type AddressInfo, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { sturdyPool } from "./postgres.server";

/** AuthenticationOk and ReadyForQuery of PostgreSQL's protocol 3.0. */
const LET_IN = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
/** CommandComplete "SET" and ReadyForQuery. */
const SET = Buffer.from([0x43, 0, 0, 0, 8, 0x53, 0x45, 0x54, 0, 0x5a, 0, 0, 0, 5, 0x49]);

/** A server that lets everybody in and breaks each connection at its so manieth query. */
async function breakingAt(query: number) {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    let heard = -1;
    open.add(socket);
    socket.on("data", () => {
      heard += 1;
      if (heard === query) socket.destroy();
      else socket.write(heard === 0 ? LET_IN : SET);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const pool = sturdyPool(
    { host: "127.0.0.1", port, user: "weft", database: "weft", connectionTimeoutMillis: 2_000 },
    "SET jit = off",
  );
  onTestFinished(async () => {
    for (const socket of open) socket.destroy();
    await pool.end();
    server.close();
  });
  return pool;
}

// An error event that nobody listens to ends a process, and here the run of the tests.
test.each([
  { when: "while it is told its settings", query: 1 },
  { when: "while it is in use", query: 2 },
])("a connection that breaks $when is told to who waits, and ends nothing", async ({ query }) => {
  const pool = await breakingAt(query);
  const asked = pool.connect().then(async (client) => {
    try {
      return await client.query("SELECT 1");
    } finally {
      client.release();
    }
  });
  await expect(asked).rejects.toThrow(/terminated|ECONNRESET/);
  expect(pool.totalCount).toBe(0);
});
