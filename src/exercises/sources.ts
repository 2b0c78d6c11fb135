import type { Source } from '../core/exercise.ts';

export const ARTICLE: Source = {
  label: 'Article',
  reference: '12 Easy Hip-Strengthening Exercises for Runners',
};

export const COSOLI_2026: Source = {
  label: 'Cosoli, Arnesano and Scalise 2026',
  reference: 'Metrological characterization of MediaPipe for knee joint angle estimation during squat execution',
};

export const FRY_2003: Source = {
  label: 'Fry, Smith and Schilling 2003',
  reference: 'J Strength Cond Res 17(4):629',
};

export const MYER_2014: Source = {
  label: 'Myer et al. 2014 (Back Squat Assessment)',
  reference: 'Strength Cond J, PMC4262933',
};

export const ORTIZ_2016: Source = {
  label: 'Ortiz et al. 2016',
  reference: 'Open Access J Sports Med 7:65',
};

export const SIGWARD_2011: Source = {
  label: 'Sigward et al. 2011',
  reference: 'J Athl Train 46(5):471, PMC3418952',
};

export const YOUDAS_2007: Source = {
  label: 'Youdas et al. 2007',
  reference: 'J Sport Rehabil 16(4):326',
};

export const ACSM_2009: Source = {
  label: 'American College of Sports Medicine 2009',
  reference: 'Progression models in resistance training, Med Sci Sports Exerc 41(3):687',
};

export const LEHECKA_2017: Source = {
  label: 'Lehecka et al. 2017',
  reference: 'Int J Sports Phys Ther 12(4):543, PMC5534144',
};

export const KANG_2016: Source = {
  label: 'Kang et al. 2016',
  reference: 'Manual Therapy 22:211',
};
