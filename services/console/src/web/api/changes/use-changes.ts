// SPDX-License-Identifier: AGPL-3.0-or-later
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { SESSION_KEY } from '../session-key.ts';
import { type ChangeSignal, openChangeBus } from './change-bus.ts';
import { createRefresher } from './refresh.ts';

export type LinkState = 'connecting' | 'up' | 'down';

/**
 * Follows what others change while the screen is open, and says whether it can.
 * @param lastChange id of the last change before what is shown was read
 */
export function useChanges(lastChange: string): LinkState {
  const client = useQueryClient();
  const [link, setLink] = useState<LinkState>('connecting');
  const [since] = useState(lastChange);
  useEffect(() => {
    const refresh = createRefresher(client);
    return openChangeBus(since, (signal: ChangeSignal) => {
      if (signal.kind === 'change') refresh(signal.change.type);
      if (signal.kind === 'link') setLink(signal.up ? 'up' : 'down');
      if (signal.kind === 'reset') void client.invalidateQueries();
      if (signal.kind === 'ended') void client.invalidateQueries({ queryKey: SESSION_KEY });
    });
  }, [client, since]);
  return link;
}
