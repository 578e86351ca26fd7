// SPDX-License-Identifier: AGPL-3.0-or-later
export * from './client-facts.ts';
export * from './configuration-for.ts';
export type { ConfigurationPart, ScreenPart, Text, ToolProfile, WrittenPart } from './profile.ts';
export * from './tool-profile.ts';
