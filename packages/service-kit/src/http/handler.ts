// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Readable } from 'node:stream';
import type { RequestContext } from './request-context.ts';

type Parameters<Op, Place extends string> = Op extends { parameters: Record<Place, infer Found> }
  ? Found
  : Op extends { parameters: Partial<Record<Place, infer Found>> }
    ? Exclude<Found, undefined> extends never
      ? Record<string, never>
      : Exclude<Found, undefined>
    : Record<string, never>;

type Content<Body> = Body extends { content: infer Types } ? Types[keyof Types] : undefined;

type BodyOf<Op> = Op extends { requestBody: infer Body }
  ? Content<Body>
  : Op extends { requestBody?: infer Body }
    ? Content<Exclude<Body, undefined>> | undefined
    : undefined;

/** A file that came with the request, at most 10 MB. */
export interface UploadedFile {
  readonly field: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export interface HandlerRequest<Op> {
  readonly params: Parameters<Op, 'path'>;
  readonly query: Parameters<Op, 'query'>;
  readonly body: BodyOf<Op>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly files: readonly UploadedFile[];
}

type Payload<Types> = {
  [Media in keyof Types]: Media extends `application/json` | `${string}+json`
    ? { readonly body: Types[Media]; readonly mediaType?: Media }
    : { readonly body: string | Buffer | Readable; readonly mediaType: string };
}[keyof Types];

type ReplyOf<Responses> = {
  [Status in Extract<keyof Responses, number>]: {
    readonly status: Status;
    readonly headers?: Readonly<Record<string, string>>;
  } & (Responses[Status] extends { content: infer Types }
    ? [Exclude<Types, undefined>] extends [never]
      ? { readonly body?: undefined }
      : Payload<Types>
    : { readonly body?: undefined });
}[Extract<keyof Responses, number>];

/** What an operation may answer: one of its documented statuses with that status's body. */
export type Reply<Op> = Op extends { responses: infer Responses } ? ReplyOf<Responses> : never;

/** One operation's code. It throws a problem to refuse. */
export type Handler<Op> = (
  request: HandlerRequest<Op>,
  context: RequestContext,
) => Promise<Reply<Op>>;

/** A handler for every operation of a contract: forgetting one does not compile. */
export type Handlers<Operations> = { readonly [Id in keyof Operations]: Handler<Operations[Id]> };
