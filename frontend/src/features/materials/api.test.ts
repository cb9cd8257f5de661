import { describe, expect, it } from 'vitest';
import type { Material, MaterialInput, VariantDossier } from '@/shared/api/generated/types.gen';
import { differing, inputOf, workInput } from './api';

const typed: MaterialInput = {
  kind: 'POSTER',
  title: 'Dừng lại',
  topics: ['gia-cong-an'],
  audience: [],
  sourceOfFacts: '',
  faces: 2,
};

describe('what somebody else saved meanwhile', () => {
  it('names only the fields that differ', () => {
    expect(differing({ ...typed, sourceOfFacts: null }, typed)).toEqual([]);
    expect(differing({ ...typed, title: 'Cúp máy', topics: ['deepfake', 'ai'] }, typed)).toEqual([
      ['title', 'Cúp máy'],
      ['topics', 'deepfake, ai'],
    ]);
    expect(
      differing({ ...typed, faces: null, consents: [{ person: 'Bà Má', givenOn: '2026-10-01' }] }, typed),
    ).toEqual([
      ['faces', '–'],
      ['consents', 'Bà Má'],
    ]);
  });
});

describe('what goes back to the service', () => {
  it('is a work without the ids of its parts', () => {
    const work = {
      kind: 'POSTER',
      title: 'Dừng lại',
      topics: [{ code: 'gia-cong-an', name: 'Giả danh công an' }],
      audience: [],
      editing: { faces: 1, consents: [{ id: '1', person: 'Bà Má', givenOn: '2026-10-01' }] },
    } as unknown as Material;
    expect(workInput(work)).toMatchObject({
      topics: ['gia-cong-an'],
      faces: 1,
      consents: [{ person: 'Bà Má', givenOn: '2026-10-01' }],
    });
    expect(JSON.stringify(workInput(work))).not.toContain('"id"');
  });

  it('is a variant with its files by their ids', () => {
    const variant = {
      workingTitle: 'Nhận biết (Mông)',
      readerName: 'Cô Mỷ',
      content: { title: 'Paub', text: 'Tsum', files: [{ id: 'f1', name: 'a.mp3' }] },
    } as unknown as VariantDossier;
    expect(inputOf(variant)).toMatchObject({ title: 'Paub', readerName: 'Cô Mỷ', files: ['f1'] });
  });
});
