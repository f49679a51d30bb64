import { connect, createServer, type Socket } from "node:net";
import { once } from "node:events";

/** What a line does to those who use it. */
export interface Badness {
  /** A piece may be held back for so long; connections overtake each other by it. */
  delayMs: number;
  /** How likely a piece ends its connection, in both directions at once. */
  cut: number;
  /** How likely a piece is the last that comes through while both ends believe the line stands. */
  dead: number;
}

/** A line that passes on to other ports of this machine, badly. */
export interface BadLine {
  port: number;
  /** How many connections there were, and what became of them. */
  tally: { opened: number; cut: number; dead: number };
  close(): void;
}

/** Opens a line that leads to each of the ports in turn. */
export async function badLine(ports: readonly number[], badness: Badness): Promise<BadLine> {
  const tally = { opened: 0, cut: 0, dead: 0 };
  const all = new Set<Socket>();
  const server = createServer((near) => {
    tally.opened += 1;
    const far = connect(ports[tally.opened % ports.length] ?? 0, "127.0.0.1");
    const end = () => {
      near.destroy();
      far.destroy();
    };
    const line = { isDead: false };
    for (const [from, to] of [[near, far] as const, [far, near] as const]) {
      all.add(from);
      from.on("error", end);
      from.on("close", () => {
        all.delete(from);
        if (!line.isDead) setTimeout(end, badness.delayMs);
      });
      pass(from, to, line);
    }
    function pass(from: Socket, to: Socket, state: { isDead: boolean }) {
      let last = Promise.resolve();
      from.on("data", (piece: Buffer) => {
        const wait = Math.random() * badness.delayMs;
        // In order within a connection, as TCP promises.
        last = last.then(async () => {
          await new Promise((done) => setTimeout(done, wait));
          if (state.isDead) return;
          if (Math.random() < badness.cut) {
            tally.cut += 1;
            // Half of it may have come through.
            to.write(piece.subarray(0, Math.floor(piece.length / 2)), end);
            return;
          }
          if (Math.random() < badness.dead) {
            tally.dead += 1;
            state.isDead = true;
            return;
          }
          if (to.writable) to.write(piece);
        });
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    tally,
    close() {
      server.close();
      for (const socket of all) socket.destroy();
    },
  };
}
