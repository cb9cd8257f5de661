import type { MaterialFormat, MaterialKind, MaterialState } from '@/shared/api/generated/types.gen';

export const KINDS: MaterialKind[] = [
  'WARNING',
  'POSTER',
  'LEAFLET',
  'INFOGRAPHIC',
  'VIDEO',
  'AUDIO',
  'ARTICLE',
  'SOCIAL',
  'SMS',
  'SLIDE',
  'HANDBOOK',
  'QUIZ',
  'PANEL',
  'BANNER',
  'SLOGAN',
  'PLEDGE',
  'MODEL',
];
export const STATES: MaterialState[] = [
  'DRAFT',
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'APPROVED',
  'SCHEDULED',
  'PUBLISHED',
  'EXPIRED',
  'WITHDRAWN',
];
export const FORMATS: MaterialFormat[] = ['TEXT', 'PRINT', 'IMAGE', 'AUDIO', 'VIDEO', 'AUDIO_SCRIPT'];
export const SEEN: MaterialFormat[] = ['PRINT', 'IMAGE', 'VIDEO'];
export const HEARD: MaterialFormat[] = ['AUDIO', 'VIDEO'];
