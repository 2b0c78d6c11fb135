import { noChange, type ElementPart } from 'lit';
import { Directive, directive, PartType, type PartInfo } from 'lit/directive.js';

/**
 * Style that belongs to one element, because it is computed: `<div ${inlineStyle('width: 40%')}>`. Set through the script, since the
 * content security policy forbids style attributes.
 */
class InlineStyle extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new TypeError('A style belongs to an element.');
  }

  render(css: string) {
    return css;
  }

  override update({ element }: ElementPart, [css]: [string]) {
    if (element instanceof HTMLElement) element.style.cssText = this.render(css);
    return noChange;
  }
}

export const inlineStyle = directive(InlineStyle);
