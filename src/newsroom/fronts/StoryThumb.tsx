import { IconPhotoOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { staffAddress } from '../../media/contract.ts';
import type { Picture } from './front-desk.ts';

/** What its words say stands beside it, so it has no text of its own. */
export function StoryThumb({ picture }: { picture: Picture | null | undefined }): ReactElement {
  const address = picture && staffAddress(picture, 160);
  if (!address)
    return (
      <span className="front-thumb" data-none>
        <IconPhotoOff size={14} aria-hidden />
      </span>
    );
  return (
    <img
      className="front-thumb"
      src={address}
      alt=""
      loading="lazy"
      draggable={false}
      style={{
        backgroundColor: picture.color,
        objectPosition: `${picture.focusX * 100}% ${picture.focusY * 100}%`,
      }}
    />
  );
}
