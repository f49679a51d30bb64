import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.resetModules();
  vi.doUnmock("../env.server");
});

async function headersOver(tls: boolean): Promise<Map<string, string>> {
  const where = tls ? "https://weft.example" : "http://localhost:3000";
  vi.doMock("../env.server", () => ({ origin: () => where, overTls: () => tls }));
  const { secureHeaders } = await import("./secure-headers.server");
  const sent = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => void sent.set(name.toLowerCase(), value),
    removeHeader: (name: string) => void sent.delete(name.toLowerCase()),
  };
  await new Promise<void>((done) => {
    secureHeaders("production")({} as never, response as never, () => done());
  });
  return sent;
}

test("behind TLS browsers are told to stay there, subdomains too, for a year", async () => {
  const sent = await headersOver(true);
  expect(sent.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
  expect(sent.get("content-security-policy")).toContain("wss://weft.example");
});

test("without TLS nothing is promised about it, and all else is the same", async () => {
  const sent = await headersOver(false);
  expect(sent.has("strict-transport-security")).toBe(false);
  expect(sent.get("x-content-type-options")).toBe("nosniff");
  expect(sent.get("referrer-policy")).toBe("same-origin");
  const policy = sent.get("content-security-policy") ?? "";
  for (const rule of ["frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'"])
    expect(policy).toContain(rule);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});
