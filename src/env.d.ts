/** What a page leaves for its parts. */
declare namespace App {
  interface Locals {
    /** Figures of the page's text, numbered. */
    figures?: import('./compositions/page-figures.ts').PageFigures;
  }
}
