export const versionsKey = (story: number): readonly unknown[] => ['stories', 'versions', story];
