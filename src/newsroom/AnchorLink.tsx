import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactElement, Ref } from 'react';

/** A link to another screen, with Mantine's looks and the router's types. */
export const AnchorLink = createLink(PlainAnchor);

type Looks = AnchorProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps>;

function PlainAnchor(props: Looks & { ref?: Ref<HTMLAnchorElement> }): ReactElement {
  return <Anchor {...props} />;
}
