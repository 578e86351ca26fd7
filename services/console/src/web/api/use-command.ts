// SPDX-License-Identifier: AGPL-3.0-or-later
import { useQueryClient } from '@tanstack/react-query';
import { useRequest } from './use-request.ts';

/**
 * A write that, once done, makes everything of that service be read again.
 * @param onDone what follows, before that reading, even if the component that wrote is gone by then
 * @param onRefused what follows a refusal
 */
export function useCommand<Input, Output>(
  service: 'planning' | 'catalog' | 'identity',
  run: (input: Input) => Promise<Output>,
  onDone?: (output: Output) => void,
  onRefused?: () => void,
) {
  const client = useQueryClient();
  return useRequest({
    mutationFn: run,
    onSuccess: (output) => {
      onDone?.(output);
      return client.invalidateQueries({ queryKey: [service] });
    },
    onError: () => onRefused?.(),
  });
}
