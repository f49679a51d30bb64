// The limit: what is posted goes to everybody in a room by Socket.io, without a database, without
// people, without rules. COALESCE_MS gathers what is said for that long into one packet.
import { createServer } from "node:http";
import { Server } from "socket.io";

const COALESCE_MS = Number(process.env["COALESCE_MS"] ?? 0);
const httpServer = createServer();
const io = new Server(httpServer, { serveClient: false, transports: ["websocket"] });
io.on("connection", (socket) => {
  socket.on("join", (room: string, done: (ok: boolean) => void) => {
    void socket.join(room);
    done(true);
  });
});

let waiting: [string, unknown][] = [];
function say(room: string, payload: unknown): void {
  waiting.push(["discussion:message-posted", payload]);
  if (COALESCE_MS > 0 && waiting.length > 1) return;
  const leave = () => {
    io.to(room).emit("facts", waiting);
    waiting = [];
  };
  if (COALESCE_MS > 0) setTimeout(leave, COALESCE_MS);
  else leave();
}

let seq = 0;
httpServer.on("request", (request, response) => {
  const [, , conversationId = ""] = (request.url ?? "").split("/");
  if (request.method !== "POST") return void response.end("ok");
  let body = "";
  request.on("data", (chunk: Buffer) => (body += chunk.toString()));
  request.on("end", () => {
    const form = new URLSearchParams(body);
    seq += 1;
    // As much as Weft sends of a message.
    const payload = {
      ...{ conversationId, id: form.get("clientId"), seq, clientId: form.get("clientId") },
      author: { id: form.get("clientId"), name: "Somebody of the crowd" },
      ...{ html: `<p>${form.get("body") ?? ""}</p>`, at: new Date().toISOString() },
    };
    say(`conversation:${conversationId}`, payload);
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(payload));
  });
});
httpServer.listen(Number(process.env["PORT"]), "127.0.0.1");
