// SPDX-License-Identifier: AGPL-3.0-or-later
/// <reference types="vite/client" />

declare module 'virtual:texts/*' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}

declare module '*.topojson?url' {
  const address: string;
  export default address;
}
