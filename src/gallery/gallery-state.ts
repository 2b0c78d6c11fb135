import type { TemplateResult } from 'lit';

/** One element in one state. */
export interface GalleryState {
  id: string;
  /** A screen fills the page; a part lies among others. */
  kind: 'screen' | 'part';
  show: () => TemplateResult;
  /** Called once the element has rendered: for what is not set by properties. */
  after?: (root: ParentNode) => void | Promise<void>;
}
