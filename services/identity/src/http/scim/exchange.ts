// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Asked } from '../../app/scim/asked.ts';
import type { Served } from '../operation.ts';

/** A request of a directory, alone or within a bulk. */
export interface ScimRequest {
  readonly method: string;
  /** Parts of the path after `/scim/v2`: `['Users', '<id>']`. */
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

export interface ScimReply {
  readonly status: number;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly location?: string;
  readonly version?: string;
}

export interface ScimContext {
  readonly identity: Served;
  readonly asked: Asked;
  /** Address of `/scim/v2` as the directory reaches it. */
  readonly baseUrl: string;
  readonly language: Language;
}

export type ScimHandler = (request: ScimRequest, context: ScimContext) => Promise<ScimReply>;
