// The limit that pages are measured against: a bare React 18 server that renders the messages it is
// given, with nothing around them: no router, no session, no database, no script.
//   node --import tsx tests/load/bare-react.mts <port> <file with the messages as JSON>
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createElement as h } from "react";
import { renderToString } from "react-dom/server";

interface Message {
  seq: number;
  author: { name: string };
  at: string;
  html: string;
}

const [, , port = "0", file = ""] = process.argv;
const messages = JSON.parse(readFileSync(file, "utf8")) as Message[];

const Line = ({ message }: { message: Message }) =>
  h(
    "li",
    { id: `m-${message.seq}` },
    h("b", null, message.author.name),
    h("time", { dateTime: message.at }, message.at.slice(0, 16)),
    h("div", { dangerouslySetInnerHTML: { __html: message.html } }),
  );

const Page = () =>
  h(
    "html",
    { lang: "en" },
    h("head", null, h("title", null, "Messages")),
    h(
      "body",
      null,
      h(
        "ol",
        null,
        messages.map((message) => h(Line, { key: message.seq, message })),
      ),
    ),
  );

createServer((request, response) => {
  if (request.url === "/cpu") {
    const { user, system } = process.cpuUsage();
    response.end(String((user + system) / 1e6));
    return;
  }
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(`<!doctype html>${renderToString(h(Page))}`);
}).listen(Number(port), "127.0.0.1");
