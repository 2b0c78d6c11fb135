import type { Reference } from '../core/exercise.ts';

export const ARTICLE: Reference = {
  label: 'Article',
  reference: '12 Easy Hip-Strengthening Exercises for Runners',
};

export const COSOLI_2026: Reference = {
  label: 'Cosoli, Arnesano and Scalise 2026',
  reference: 'Metrological characterization of MediaPipe for knee joint angle estimation during squat execution',
};

export const FRY_2003: Reference = {
  label: 'Fry, Smith and Schilling 2003',
  reference: 'J Strength Cond Res 17(4):629',
};

export const MYER_2014: Reference = {
  label: 'Myer et al. 2014 (Back Squat Assessment)',
  reference: 'Strength Cond J, PMC4262933',
};

export const ORTIZ_2016: Reference = {
  label: 'Ortiz et al. 2016',
  reference: 'Open Access J Sports Med 7:65',
};

export const SIGWARD_2011: Reference = {
  label: 'Sigward et al. 2011',
  reference: 'J Athl Train 46(5):471, PMC3418952',
};

export const YOUDAS_2007: Reference = {
  label: 'Youdas et al. 2007',
  reference: 'J Sport Rehabil 16(4):326',
};

export const ACSM_2009: Reference = {
  label: 'American College of Sports Medicine 2009',
  reference: 'Progression models in resistance training, Med Sci Sports Exerc 41(3):687',
};

export const LEHECKA_2017: Reference = {
  label: 'Lehecka et al. 2017',
  reference: 'Int J Sports Phys Ther 12(4):543, PMC5534144',
};

export const KANG_2016: Reference = {
  label: 'Kang et al. 2016',
  reference: 'Manual Therapy 22:211',
};

export const BAIK_2021: Reference = {
  label: 'Baik et al. 2021',
  reference: 'J Athl Train 56(9):945, PMC8448474',
};

export const CYNN_2006: Reference = {
  label: 'Cynn et al. 2006',
  reference: 'Arch Phys Med Rehabil 87:1454',
};

export const FPNOTEBOOK: Reference = {
  label: 'FPnotebook',
  reference: 'Hip range of motion: abduction 30–50°',
};

/** A coaching page, not a study. */
export const BIOLOGY_INSIGHTS: Reference = {
  label: 'Biology Insights (coaching page)',
  reference: 'Donkey kick, biologyinsights.com',
};

/** A coaching page, not a study. */
export const PIKE_ATHLETICS: Reference = {
  label: 'Pike Athletics (coaching page)',
  reference: 'Quadruped hip extension, pikeathletics.com',
};

export const SELKOWITZ_2013: Reference = {
  label: 'Selkowitz, Beneck and Powers 2013',
  reference: 'J Orthop Sports Phys Ther 43(2):54',
};

export const WILLCOX_2013: Reference = {
  label: 'Willcox and Burden 2013',
  reference: 'J Orthop Sports Phys Ther 43(5):325',
};

export const HERRINGTON_2010: Reference = {
  label: 'Herrington and Munro 2010',
  reference: 'Phys Ther Sport, doi 10.1016/j.ptsp.2009.11.004',
};

export const KONRAD_2021: Reference = {
  label: 'Konrad et al. 2021',
  reference: 'Int J Environ Res Public Health 18(4):1936',
};

export const KNEELING_STRETCH: Reference = {
  label: 'Coaching pages on the kneeling hip-flexor stretch',
  reference: 'modocs, ascentpt, functionalmovement.com',
};

export const HIP_AIRPLANE: Reference = {
  label: 'Descriptions of the hip airplane',
  reference: 'truefixphysicaltherapy.com, relentlessmethod.com',
};

export const LEWIS_2015: Reference = {
  label: 'Lewis et al. 2015',
  reference: 'PLoS ONE 10(5), e0126258',
};

export const BMC_2021: Reference = {
  label: 'Rating of the single-leg squat 2021',
  reference: 'BMC Sports Sci Med Rehabil 13, s13102-021-00289-x',
};

export const MARCH_COACHING: Reference = {
  label: 'Coaching pages on the standing march',
  reference: 'clementpt.com, theprehabguys.com: standing psoas march',
};

export const BERRY_2015: Reference = {
  label: 'Berry et al. 2015',
  reference: 'J Orthop Sports Phys Ther 45(9):675',
};

export const LEWIS_2018: Reference = {
  label: 'Lewis et al. 2018',
  reference: 'J Athl Train 53(11):1071, PMC6333220',
};

export const EDMONDSTON_2013: Reference = {
  label: 'Edmondston et al. 2013',
  reference: 'Reliability of the hip hitch and drop tests, ICC 0.87–0.97',
};
