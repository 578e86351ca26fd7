// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Environment, readEnvironment, variable } from '@essaim/service-kit';
import { z } from 'zod';

const schema = z.object({
  ESSAIM_TOOL_NAME: variable.text,
  ESSAIM_TOOL_PORT: variable.port,
  ESSAIM_TOOL_PUBLIC_URL: variable.url,
  ESSAIM_TOOL_ISSUER: variable.url,
  ESSAIM_TOOL_CLIENT_ID: variable.text,
  ESSAIM_TOOL_CLIENT_SECRET: variable.text,
  ESSAIM_TOOL_ACCOUNTS_FILE: variable.text,
});

/** What the small tool needs to sign people in. */
export interface ToolConfig {
  readonly name: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Path of the file that keeps who has an account. */
  readonly accountsFile: string;
}

/** Reads the small tool's environment. */
export const readToolConfig = (environment: Environment): ToolConfig => {
  const values = readEnvironment(schema, environment);
  return {
    name: values.ESSAIM_TOOL_NAME,
    port: values.ESSAIM_TOOL_PORT,
    publicUrl: values.ESSAIM_TOOL_PUBLIC_URL,
    issuer: values.ESSAIM_TOOL_ISSUER,
    clientId: values.ESSAIM_TOOL_CLIENT_ID,
    clientSecret: values.ESSAIM_TOOL_CLIENT_SECRET,
    accountsFile: values.ESSAIM_TOOL_ACCOUNTS_FILE,
  };
};
