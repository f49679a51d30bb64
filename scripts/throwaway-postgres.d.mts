export interface ThrowawayPostgres {
  url: string;
  start(): Promise<void>;
  kill(): Promise<void>;
  crash(): Promise<void>;
  remove(): Promise<void>;
}
export function postgresPrograms(): string | null;
export function whyNoPostgres(): string | null;
export function freePort(): Promise<number>;
export function throwawayPostgres(options?: { durable?: boolean }): Promise<ThrowawayPostgres>;
