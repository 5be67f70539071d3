import { z } from 'zod';
import { MENU_PLACES } from '../../../paper/menus/contract.ts';

/** Which menu is open, as the address says it; absent: the main one. */
export const menuPlaceSchema = z.object({ place: z.enum(MENU_PLACES).optional().catch(undefined) });
