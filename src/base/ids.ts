/** Row numbers, branded so that a topic's cannot be handed over where a section's is wanted. Positive integers. */
declare const brand: unique symbol;
type Id<Name extends string> = number & { readonly [brand]: Name };

export type ArticleId = Id<'article'>;
export type AuthorId = Id<'author'>;
export type CommentId = Id<'comment'>;
export type EventId = Id<'event'>;
export type JobId = Id<'job'>;
export type MediaId = Id<'media'>;
export type MenuId = Id<'menu'>;
export type SectionId = Id<'section'>;
export type TopicId = Id<'topic'>;

/** An account's id: random text, so that it tells nothing. */
declare const person: unique symbol;
export type PersonId = string & { readonly [person]: true };
