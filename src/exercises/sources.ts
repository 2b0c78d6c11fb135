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

export const BAIK_2021: Source = {
  label: 'Baik et al. 2021',
  reference: 'J Athl Train 56(9):945, PMC8448474',
};

export const CYNN_2006: Source = {
  label: 'Cynn et al. 2006',
  reference: 'Arch Phys Med Rehabil 87:1454',
};

export const FPNOTEBOOK: Source = {
  label: 'FPnotebook',
  reference: 'Hip range of motion: abduction 30–50°',
};

/** A coaching page, not a study. */
export const BIOLOGY_INSIGHTS: Source = {
  label: 'Biology Insights (coaching page)',
  reference: 'Donkey kick, biologyinsights.com',
};

/** A coaching page, not a study. */
export const PIKE_ATHLETICS: Source = {
  label: 'Pike Athletics (coaching page)',
  reference: 'Quadruped hip extension, pikeathletics.com',
};

export const SELKOWITZ_2013: Source = {
  label: 'Selkowitz, Beneck and Powers 2013',
  reference: 'J Orthop Sports Phys Ther 43(2):54',
};

export const WILLCOX_2013: Source = {
  label: 'Willcox and Burden 2013',
  reference: 'J Orthop Sports Phys Ther 43(5):325',
};

export const HERRINGTON_2010: Source = {
  label: 'Herrington and Munro 2010',
  reference: 'Phys Ther Sport, doi 10.1016/j.ptsp.2009.11.004',
};

export const KONRAD_2021: Source = {
  label: 'Konrad et al. 2021',
  reference: 'Int J Environ Res Public Health 18(4):1936',
};

export const KNEELING_STRETCH: Source = {
  label: 'Coaching pages on the kneeling hip-flexor stretch',
  reference: 'modocs, ascentpt, functionalmovement.com',
};

export const HIP_AIRPLANE: Source = {
  label: 'Descriptions of the hip airplane',
  reference: 'truefixphysicaltherapy.com, relentlessmethod.com',
};

export const LEWIS_2015: Source = {
  label: 'Lewis et al. 2015',
  reference: 'PLoS ONE 10(5), e0126258',
};

export const BMC_2021: Source = {
  label: 'Rating of the single-leg squat 2021',
  reference: 'BMC Sports Sci Med Rehabil 13, s13102-021-00289-x',
};

export const MARCH_COACHING: Source = {
  label: 'Coaching pages on the standing march',
  reference: 'clementpt.com, theprehabguys.com: standing psoas march',
};

export const BERRY_2015: Source = {
  label: 'Berry et al. 2015',
  reference: 'J Orthop Sports Phys Ther 45(9):675',
};

export const LEWIS_2018: Source = {
  label: 'Lewis et al. 2018',
  reference: 'J Athl Train 53(11):1071, PMC6333220',
};

export const EDMONDSTON_2013: Source = {
  label: 'Edmondston et al. 2013',
  reference: 'Reliability of the hip hitch and drop tests, ICC 0.87–0.97',
};
