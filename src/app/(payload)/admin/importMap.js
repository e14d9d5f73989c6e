import { ReasonBanner as ReasonBanner_98705836425e100d0911496d2d0f5fb8 } from '../../../components/workflow/ReasonBanner'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { History as History_311fcc18113d2bb94c6e19fef8b4f9df } from '../../../components/workflow/History'
import { ArticleActions as ArticleActions_860ae9b1f1dd3d1f273f6c4d55434551 } from '../../../components/workflow/ArticleActions'
import { Progress as Progress_67e29198a38d44927f8f3a3349c4e696 } from '../../../components/issue/Progress'
import { DayField as DayField_1615db5fcad81ca00b320e924737d7ce } from '../../../components/fields/DayField'
import { IssueActions as IssueActions_28f964cac82c29ebd6fd53a76139f826 } from '../../../components/workflow/IssueActions'
import { DeliveryExplanation as DeliveryExplanation_2fb7904298c0b17bf6a01e5bc6c994b7 } from '../../../components/delivery/DeliveryExplanation'
import { RecipientNames as RecipientNames_23e5020e04b7d37d4b04a3703c0804ad } from '../../../components/delivery/RecipientNames'
import { DeliveryActions as DeliveryActions_eba1f130599a34b3e2550fc278893904 } from '../../../components/workflow/DeliveryActions'
import { Icon as Icon_046f426b81a173dda97eaa2afb780a67 } from '../../../components/brand/Icon'
import { Logo as Logo_783c22b53d7b86bb1103bc322eb1604a } from '../../../components/brand/Logo'
import { Dashboard as Dashboard_7924645a622bedd19f62843d924c0df8 } from '../../../components/dashboard/Dashboard'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/components/workflow/ReasonBanner#ReasonBanner": ReasonBanner_98705836425e100d0911496d2d0f5fb8,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/components/workflow/History#History": History_311fcc18113d2bb94c6e19fef8b4f9df,
  "/components/workflow/ArticleActions#ArticleActions": ArticleActions_860ae9b1f1dd3d1f273f6c4d55434551,
  "/components/issue/Progress#Progress": Progress_67e29198a38d44927f8f3a3349c4e696,
  "/components/fields/DayField#DayField": DayField_1615db5fcad81ca00b320e924737d7ce,
  "/components/workflow/IssueActions#IssueActions": IssueActions_28f964cac82c29ebd6fd53a76139f826,
  "/components/delivery/DeliveryExplanation#DeliveryExplanation": DeliveryExplanation_2fb7904298c0b17bf6a01e5bc6c994b7,
  "/components/delivery/RecipientNames#RecipientNames": RecipientNames_23e5020e04b7d37d4b04a3703c0804ad,
  "/components/workflow/DeliveryActions#DeliveryActions": DeliveryActions_eba1f130599a34b3e2550fc278893904,
  "/components/brand/Icon#Icon": Icon_046f426b81a173dda97eaa2afb780a67,
  "/components/brand/Logo#Logo": Logo_783c22b53d7b86bb1103bc322eb1604a,
  "/components/dashboard/Dashboard#Dashboard": Dashboard_7924645a622bedd19f62843d924c0df8,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
