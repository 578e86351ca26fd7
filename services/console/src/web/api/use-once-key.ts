// SPDX-License-Identifier: AGPL-3.0-or-later
import { useState } from 'react';

/** A key that makes a form's creation happen once, however often it is sent. */
export function useOnceKey(): string {
  const [key] = useState(() => crypto.randomUUID());
  return key;
}
