import type { LinkTarget, MediaReference } from '../../../content/document.ts';

/** What a body refers to, answered from the whole export (and earlier ones). Nothing here reads the network. */
export interface Sources {
  attachment(number: string): Attachment | null;
  /** by the address of the file, resized and scaled variants included */
  attachmentAt(address: string): Attachment | null;
  /** the pictures that were uploaded to this item, in their order */
  attachedTo(number: string): Attachment[];
  /** what an address of the former site is now, by identity or as a path of this site; null for addresses elsewhere and unknown ones */
  link(address: string): LinkTarget | null;
  /** an address of the former site made absolute; others as they are; null where it is no address */
  absolute(address: string): string | null;
  /** whether an absolute address is one of the former site */
  isOurs(address: string): boolean;
  /** the body of a reusable block */
  reusable(number: string): string | null;
}

export interface Attachment {
  number: string;
  source: MediaReference;
  kind: 'picture' | 'audio' | 'video' | 'file';
  address: string;
  title: string;
  alt: string;
  /** HTML */
  caption: string;
}
