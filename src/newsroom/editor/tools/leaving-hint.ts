/** The id of what tells how the text is left by keys. */
export const LEAVING_HINT = 'leave-text';
