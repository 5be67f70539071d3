import { type PointerEvent, type ReactElement, useRef } from 'react';
import { type Crop, type MediaItem, staffAddress } from '../../media/contract.ts';
import { moved } from './crop-shapes.ts';

interface Point {
  x: number;
  y: number;
}

interface Props {
  item: MediaItem;
  focus: Point;
  crop: Crop | undefined;
  /** absent: the point stays */
  onFocus: ((point: Point) => void) | undefined;
  /** absent: the frame stays */
  onCrop: ((crop: Crop) => void) | undefined;
}

/** The whole picture with its point or the frame of a crop. The fields beside it do the same by keyboard. */
export function PictureStage({ item, focus, crop, onFocus, onCrop }: Props): ReactElement {
  const stage = useRef<HTMLDivElement>(null);
  const grip = useRef<Point | null>(null);
  const at = (event: PointerEvent): Point => {
    const { left, top, width, height } = (stage.current as HTMLDivElement).getBoundingClientRect();
    const share = (value: number, whole: number) => Math.round(Math.min(1, Math.max(0, value / whole)) * 1000) / 1000;
    return { x: share(event.clientX - left, width), y: share(event.clientY - top, height) };
  };
  const down = (event: PointerEvent): void => {
    const point = at(event);
    if (!crop) {
      onFocus?.(point);
      return;
    }
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: point.x - crop.x, y: point.y - crop.y };
  };
  const move = (event: PointerEvent): void => {
    if (!crop || !grip.current) return;
    const point = at(event);
    onCrop?.(moved(crop, point.x - grip.current.x, point.y - grip.current.y));
  };
  const percent = (value: number): string => `${value * 100}%`;
  return (
    <div
      ref={stage}
      className="media-stage"
      data-cropping={crop ? '' : undefined}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={() => {
        grip.current = null;
      }}
    >
      <img
        src={staffAddress(item, 960) ?? ''}
        alt={item.alt || item.title || item.fileName}
        width={item.width ?? undefined}
        height={item.height ?? undefined}
        draggable={false}
        style={{ backgroundColor: item.color ?? undefined, blockSize: 'auto', inlineSize: 'auto' }}
      />
      {!crop && <span className="media-point" style={{ left: percent(focus.x), top: percent(focus.y) }} />}
      {crop && (
        <span
          className="media-frame"
          style={{
            left: percent(crop.x),
            top: percent(crop.y),
            width: percent(crop.width),
            height: percent(crop.height),
          }}
        />
      )}
    </div>
  );
}
