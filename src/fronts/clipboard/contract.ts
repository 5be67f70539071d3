import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { card, picture, placedStory } from '../cards/contract.ts';
import { MOST_CARDS } from '../layouts.ts';

// One's own clipboard for cards, below /newsroom/api.

/** Cards that one keeps for oneself. */
export const clipboard = endpoint({
  method: 'GET',
  path: '/front-clipboard',
  input: z.object({}),
  output: z.object({
    revision: z.number().int(),
    cards: z.array(card),
    stories: z.array(placedStory),
    pictures: z.array(picture),
  }),
});

/** @throws Conflict with `revision` and `cards`, where another of one's screens was quicker; Invalid `cards.0.story` */
export const saveClipboard = endpoint({
  method: 'PUT',
  path: '/front-clipboard',
  input: z.object({ base: z.number().int().nonnegative(), cards: z.array(card).max(MOST_CARDS) }),
  output: clipboard.output,
});
