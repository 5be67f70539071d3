export const bylines = { title: 'bylines' };
