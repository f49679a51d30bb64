export interface ThrowawayRedis {
  url: string;
  start(): Promise<void>;
  kill(): Promise<void>;
  freeze(): void;
  thaw(): void;
  remove(): void;
}
export function throwawayRedis(): Promise<ThrowawayRedis | null>;
export function whyNoRedis(): string | null;
