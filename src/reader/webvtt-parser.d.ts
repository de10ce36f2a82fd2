/** The part of the package that is used; it brings no types of its own. */
declare module 'webvtt-parser' {
  export type CueNode = { type: 'text'; value: string } | { type: 'timestamp'; value: number } | { type: 'object'; name: string; value?: string; children: CueNode[] };
  export interface ParsedCue {
    startTime: number;
    endTime: number;
    text: string;
    tree: { children: CueNode[] };
  }
  class WebVTTParser {
    constructor(entities?: Readonly<Record<string, string>>);
    parse(text: string, mode: 'metadata' | 'chapters' | 'subtitles' | 'captions' | 'descriptions'): { cues: ParsedCue[]; errors: { message: string; line: number; col?: number }[] };
  }
  const parser: { WebVTTParser: typeof WebVTTParser };
  export default parser;
}
