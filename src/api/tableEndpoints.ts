import type { Endpoint } from 'payload'
import { scoresEndpoint } from './scoresEndpoint'
import { stagesEndpoint } from './stagesEndpoint'
import { statisticsEndpoint } from './statisticsEndpoint'

/** What an office counts and hands in: 来稿及刊用, 记分, 三审三校月报. */
export const tableEndpoints: Endpoint[] = [statisticsEndpoint, scoresEndpoint, stagesEndpoint]
