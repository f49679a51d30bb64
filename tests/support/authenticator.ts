import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";

// An authenticator in software, as far as tests need one: ES256, attestation "none" (WebAuthn level 2).

const bytes = (length: number, major: number): Buffer =>
  length < 24
    ? Buffer.from([major + length])
    : length < 256
      ? Buffer.from([major + 24, length])
      : Buffer.from([major + 25, length >> 8, length & 255]);

/** CBOR (RFC 8949) of numbers, texts, bytes and maps. */
function cbor(value: unknown): Buffer {
  if (typeof value === "number") return value >= 0 ? bytes(value, 0x00) : bytes(-1 - value, 0x20);
  if (typeof value === "string")
    return Buffer.concat([bytes(value.length, 0x60), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([bytes(value.length, 0x40), value]);
  const entries = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([
    bytes(entries.length, 0xa0),
    ...entries.flatMap(([key, one]) => [cbor(key), cbor(one)]),
  ]);
}

const sha256 = (data: Buffer | string) => createHash("sha256").update(data).digest();
const url = (data: Buffer) => data.toString("base64url");

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_KEY = 0x40;

interface Asked {
  challenge: string;
  /** Where the page says it is. */
  origin?: string;
  rpId?: string;
  /** The counter that it reports. */
  counter?: number;
  /** It asked for a finger, a face or a code. */
  verified?: boolean;
}

/** A passkey and the device it lives in. */
export function anAuthenticator() {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(32);
  const key = cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, "base64url")],
      [-3, Buffer.from(y, "base64url")],
    ]),
  );

  const client = (type: string, { challenge, origin = "http://localhost:3000" }: Asked) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

  function data({ rpId = "localhost", counter = 0, verified = true }: Asked, withKey: boolean) {
    const flags = PRESENT | (verified ? VERIFIED : 0) | (withKey ? HAS_KEY : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const its = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
    return Buffer.concat([
      ...[sha256(rpId), Buffer.from([flags]), count],
      ...(withKey ? [its] : []),
    ]);
  }

  const envelope = {
    ...{ id: url(id), rawId: url(id), type: "public-key" as const },
    clientExtensionResults: {},
  };

  return {
    id: url(id),
    /** What a browser sends for a new passkey. */
    register(asked: Asked) {
      const attestation = cbor(
        new Map<string, unknown>([
          ["fmt", "none"],
          ["attStmt", new Map()],
          ["authData", data(asked, true)],
        ]),
      );
      return {
        ...envelope,
        response: {
          clientDataJSON: url(client("webauthn.create", asked)),
          attestationObject: url(attestation),
        },
      };
    },
    /** What a browser sends to show it. */
    answer(asked: Asked) {
      const [clientData, authData] = [client("webauthn.get", asked), data(asked, false)];
      const signature = createSign("sha256")
        .update(Buffer.concat([authData, sha256(clientData)]))
        .sign(privateKey);
      return {
        ...envelope,
        response: {
          ...{ clientDataJSON: url(clientData), authenticatorData: url(authData) },
          signature: url(signature),
        },
      };
    },
  };
}
