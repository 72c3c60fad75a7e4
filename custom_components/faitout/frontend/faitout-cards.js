var I3=L=>{throw TypeError(L)};var O5=(L,H,C)=>H.has(L)||I3("Cannot "+C);var m=(L,H,C)=>(O5(L,H,"read from private field"),C?C.call(L):H.get(L)),s=(L,H,C)=>H.has(L)?I3("Cannot add the same private member more than once"):H instanceof WeakSet?H.add(L):H.set(L,C),v=(L,H,C,V)=>(O5(L,H,"write to private field"),V?V.call(L,C):H.set(L,C),C),A=(L,H,C)=>(O5(L,H,"access private method"),C);var B2=(L,H,C,V)=>({set _(e){v(L,H,e,C)},get _(){return m(L,H,V)}});var P2=globalThis,$2=P2.ShadowRoot&&(P2.ShadyCSS===void 0||P2.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,y5=Symbol(),U3=new WeakMap,H2=class{constructor(H,C,V){if(this._$cssResult$=!0,V!==y5)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=H,this.t=C}get styleSheet(){let H=this.o,C=this.t;if($2&&H===void 0){let V=C!==void 0&&C.length===1;V&&(H=U3.get(C)),H===void 0&&((this.o=H=new CSSStyleSheet).replaceSync(this.cssText),V&&U3.set(C,H))}return H}toString(){return this.cssText}},G3=L=>new H2(typeof L=="string"?L:L+"",void 0,y5),z=(L,...H)=>{let C=L.length===1?L[0]:H.reduce((V,e,M)=>V+(r=>{if(r._$cssResult$===!0)return r.cssText;if(typeof r=="number")return r;throw Error("Value passed to 'css' function must be a 'css' function result: "+r+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(e)+L[M+1],L[0]);return new H2(C,L,y5)},q3=(L,H)=>{if($2)L.adoptedStyleSheets=H.map(C=>C instanceof CSSStyleSheet?C:C.styleSheet);else for(let C of H){let V=document.createElement("style"),e=P2.litNonce;e!==void 0&&V.setAttribute("nonce",e),V.textContent=C.cssText,L.appendChild(V)}},k5=$2?L=>L:L=>L instanceof CSSStyleSheet?(H=>{let C="";for(let V of H.cssRules)C+=V.cssText;return G3(C)})(L):L;var{is:Y4,defineProperty:J4,getOwnPropertyDescriptor:C9,getOwnPropertyNames:H9,getOwnPropertySymbols:V9,getPrototypeOf:L9}=Object,R2=globalThis,Q3=R2.trustedTypes,e9=Q3?Q3.emptyScript:"",M9=R2.reactiveElementPolyfillSupport,V2=(L,H)=>L,w5={toAttribute(L,H){switch(H){case Boolean:L=L?e9:null;break;case Object:case Array:L=L==null?L:JSON.stringify(L)}return L},fromAttribute(L,H){let C=L;switch(H){case Boolean:C=L!==null;break;case Number:C=L===null?null:Number(L);break;case Object:case Array:try{C=JSON.parse(L)}catch{C=null}}return C}},K3=(L,H)=>!Y4(L,H),z3={attribute:!0,type:String,converter:w5,reflect:!1,useDefault:!1,hasChanged:K3};Symbol.metadata??=Symbol("metadata"),R2.litPropertyMetadata??=new WeakMap;var e1=class extends HTMLElement{static addInitializer(H){this._$Ei(),(this.l??=[]).push(H)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(H,C=z3){if(C.state&&(C.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(H)&&((C=Object.create(C)).wrapped=!0),this.elementProperties.set(H,C),!C.noAccessor){let V=Symbol(),e=this.getPropertyDescriptor(H,V,C);e!==void 0&&J4(this.prototype,H,e)}}static getPropertyDescriptor(H,C,V){let{get:e,set:M}=C9(this.prototype,H)??{get(){return this[C]},set(r){this[C]=r}};return{get:e,set(r){let t=e?.call(this);M?.call(this,r),this.requestUpdate(H,t,V)},configurable:!0,enumerable:!0}}static getPropertyOptions(H){return this.elementProperties.get(H)??z3}static _$Ei(){if(this.hasOwnProperty(V2("elementProperties")))return;let H=L9(this);H.finalize(),H.l!==void 0&&(this.l=[...H.l]),this.elementProperties=new Map(H.elementProperties)}static finalize(){if(this.hasOwnProperty(V2("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(V2("properties"))){let C=this.properties,V=[...H9(C),...V9(C)];for(let e of V)this.createProperty(e,C[e])}let H=this[Symbol.metadata];if(H!==null){let C=litPropertyMetadata.get(H);if(C!==void 0)for(let[V,e]of C)this.elementProperties.set(V,e)}this._$Eh=new Map;for(let[C,V]of this.elementProperties){let e=this._$Eu(C,V);e!==void 0&&this._$Eh.set(e,C)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(H){let C=[];if(Array.isArray(H)){let V=new Set(H.flat(1/0).reverse());for(let e of V)C.unshift(k5(e))}else H!==void 0&&C.push(k5(H));return C}static _$Eu(H,C){let V=C.attribute;return V===!1?void 0:typeof V=="string"?V:typeof H=="string"?H.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(H=>this.enableUpdating=H),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(H=>H(this))}addController(H){(this._$EO??=new Set).add(H),this.renderRoot!==void 0&&this.isConnected&&H.hostConnected?.()}removeController(H){this._$EO?.delete(H)}_$E_(){let H=new Map,C=this.constructor.elementProperties;for(let V of C.keys())this.hasOwnProperty(V)&&(H.set(V,this[V]),delete this[V]);H.size>0&&(this._$Ep=H)}createRenderRoot(){let H=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return q3(H,this.constructor.elementStyles),H}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(H=>H.hostConnected?.())}enableUpdating(H){}disconnectedCallback(){this._$EO?.forEach(H=>H.hostDisconnected?.())}attributeChangedCallback(H,C,V){this._$AK(H,V)}_$ET(H,C){let V=this.constructor.elementProperties.get(H),e=this.constructor._$Eu(H,V);if(e!==void 0&&V.reflect===!0){let M=(V.converter?.toAttribute!==void 0?V.converter:w5).toAttribute(C,V.type);this._$Em=H,M==null?this.removeAttribute(e):this.setAttribute(e,M),this._$Em=null}}_$AK(H,C){let V=this.constructor,e=V._$Eh.get(H);if(e!==void 0&&this._$Em!==e){let M=V.getPropertyOptions(e),r=typeof M.converter=="function"?{fromAttribute:M.converter}:M.converter?.fromAttribute!==void 0?M.converter:w5;this._$Em=e;let t=r.fromAttribute(C,M.type);this[e]=t??this._$Ej?.get(e)??t,this._$Em=null}}requestUpdate(H,C,V,e=!1,M){if(H!==void 0){let r=this.constructor;if(e===!1&&(M=this[H]),V??=r.getPropertyOptions(H),!((V.hasChanged??K3)(M,C)||V.useDefault&&V.reflect&&M===this._$Ej?.get(H)&&!this.hasAttribute(r._$Eu(H,V))))return;this.C(H,C,V)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(H,C,{useDefault:V,reflect:e,wrapped:M},r){V&&!(this._$Ej??=new Map).has(H)&&(this._$Ej.set(H,r??C??this[H]),M!==!0||r!==void 0)||(this._$AL.has(H)||(this.hasUpdated||V||(C=void 0),this._$AL.set(H,C)),e===!0&&this._$Em!==H&&(this._$Eq??=new Set).add(H))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(C){Promise.reject(C)}let H=this.scheduleUpdate();return H!=null&&await H,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,M]of this._$Ep)this[e]=M;this._$Ep=void 0}let V=this.constructor.elementProperties;if(V.size>0)for(let[e,M]of V){let{wrapped:r}=M,t=this[e];r!==!0||this._$AL.has(e)||t===void 0||this.C(e,void 0,M,t)}}let H=!1,C=this._$AL;try{H=this.shouldUpdate(C),H?(this.willUpdate(C),this._$EO?.forEach(V=>V.hostUpdate?.()),this.update(C)):this._$EM()}catch(V){throw H=!1,this._$EM(),V}H&&this._$AE(C)}willUpdate(H){}_$AE(H){this._$EO?.forEach(C=>C.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(H)),this.updated(H)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(H){return!0}update(H){this._$Eq&&=this._$Eq.forEach(C=>this._$ET(C,this[C])),this._$EM()}updated(H){}firstUpdated(H){}};e1.elementStyles=[],e1.shadowRootOptions={mode:"open"},e1[V2("elementProperties")]=new Map,e1[V2("finalized")]=new Map,M9?.({ReactiveElement:e1}),(R2.reactiveElementVersions??=[]).push("2.1.2");var R5=globalThis,j3=L=>L,F2=R5.trustedTypes,X3=F2?F2.createPolicy("lit-html",{createHTML:L=>L}):void 0,L0="$lit$",n1=`lit$${Math.random().toFixed(9).slice(2)}$`,e0="?"+n1,r9=`<${e0}>`,S1=document,e2=()=>S1.createComment(""),M2=L=>L===null||typeof L!="object"&&typeof L!="function",F5=Array.isArray,t9=L=>F5(L)||typeof L?.[Symbol.iterator]=="function",b5=`[ 	
\f\r]`,L2=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Y3=/-->/g,J3=/>/g,Z1=RegExp(`>|${b5}(?:([^\\s"'>=/]+)(${b5}*=${b5}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),C0=/'/g,H0=/"/g,M0=/^(?:script|style|textarea|title)$/i,D5=L=>(H,...C)=>({_$litType$:L,strings:H,values:C}),i=D5(1),D2=D5(2),R6=D5(3),h1=Symbol.for("lit-noChange"),a=Symbol.for("lit-nothing"),V0=new WeakMap,c1=S1.createTreeWalker(S1,129);function r0(L,H){if(!F5(L)||!L.hasOwnProperty("raw"))throw Error("invalid template strings array");return X3!==void 0?X3.createHTML(H):H}var i9=(L,H)=>{let C=L.length-1,V=[],e,M=H===2?"<svg>":H===3?"<math>":"",r=L2;for(let t=0;t<C;t++){let o=L[t],d,n,p=-1,l=0;for(;l<o.length&&(r.lastIndex=l,n=r.exec(o),n!==null);)l=r.lastIndex,r===L2?n[1]==="!--"?r=Y3:n[1]!==void 0?r=J3:n[2]!==void 0?(M0.test(n[2])&&(e=RegExp("</"+n[2],"g")),r=Z1):n[3]!==void 0&&(r=Z1):r===Z1?n[0]===">"?(r=e??L2,p=-1):n[1]===void 0?p=-2:(p=r.lastIndex-n[2].length,d=n[1],r=n[3]===void 0?Z1:n[3]==='"'?H0:C0):r===H0||r===C0?r=Z1:r===Y3||r===J3?r=L2:(r=Z1,e=void 0);let c=r===Z1&&L[t+1].startsWith("/>")?" ":"";M+=r===L2?o+r9:p>=0?(V.push(d),o.slice(0,p)+L0+o.slice(p)+n1+c):o+n1+(p===-2?t:c)}return[r0(L,M+(L[C]||"<?>")+(H===2?"</svg>":H===3?"</math>":"")),V]},r2=class L{constructor({strings:H,_$litType$:C},V){let e;this.parts=[];let M=0,r=0,t=H.length-1,o=this.parts,[d,n]=i9(H,C);if(this.el=L.createElement(d,V),c1.currentNode=this.el.content,C===2||C===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(e=c1.nextNode())!==null&&o.length<t;){if(e.nodeType===1){if(e.hasAttributes())for(let p of e.getAttributeNames())if(p.endsWith(L0)){let l=n[r++],c=e.getAttribute(p).split(n1),x=/([.?@])?(.*)/.exec(l);o.push({type:1,index:M,name:x[2],strings:c,ctor:x[1]==="."?T5:x[1]==="?"?B5:x[1]==="@"?P5:w1}),e.removeAttribute(p)}else p.startsWith(n1)&&(o.push({type:6,index:M}),e.removeAttribute(p));if(M0.test(e.tagName)){let p=e.textContent.split(n1),l=p.length-1;if(l>0){e.textContent=F2?F2.emptyScript:"";for(let c=0;c<l;c++)e.append(p[c],e2()),c1.nextNode(),o.push({type:2,index:++M});e.append(p[l],e2())}}}else if(e.nodeType===8)if(e.data===e0)o.push({type:2,index:M});else{let p=-1;for(;(p=e.data.indexOf(n1,p+1))!==-1;)o.push({type:7,index:M}),p+=n1.length-1}M++}}static createElement(H,C){let V=S1.createElement("template");return V.innerHTML=H,V}};function k1(L,H,C=L,V){if(H===h1)return H;let e=V!==void 0?C._$Co?.[V]:C._$Cl,M=M2(H)?void 0:H._$litDirective$;return e?.constructor!==M&&(e?._$AO?.(!1),M===void 0?e=void 0:(e=new M(L),e._$AT(L,C,V)),V!==void 0?(C._$Co??=[])[V]=e:C._$Cl=e),e!==void 0&&(H=k1(L,e._$AS(L,H.values),e,V)),H}var _5=class{constructor(H,C){this._$AV=[],this._$AN=void 0,this._$AD=H,this._$AM=C}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(H){let{el:{content:C},parts:V}=this._$AD,e=(H?.creationScope??S1).importNode(C,!0);c1.currentNode=e;let M=c1.nextNode(),r=0,t=0,o=V[0];for(;o!==void 0;){if(r===o.index){let d;o.type===2?d=new t2(M,M.nextSibling,this,H):o.type===1?d=new o.ctor(M,o.name,o.strings,this,H):o.type===6&&(d=new $5(M,this,H)),this._$AV.push(d),o=V[++t]}r!==o?.index&&(M=c1.nextNode(),r++)}return c1.currentNode=S1,e}p(H){let C=0;for(let V of this._$AV)V!==void 0&&(V.strings!==void 0?(V._$AI(H,V,C),C+=V.strings.length-2):V._$AI(H[C])),C++}},t2=class L{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(H,C,V,e){this.type=2,this._$AH=a,this._$AN=void 0,this._$AA=H,this._$AB=C,this._$AM=V,this.options=e,this._$Cv=e?.isConnected??!0}get parentNode(){let H=this._$AA.parentNode,C=this._$AM;return C!==void 0&&H?.nodeType===11&&(H=C.parentNode),H}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(H,C=this){H=k1(this,H,C),M2(H)?H===a||H==null||H===""?(this._$AH!==a&&this._$AR(),this._$AH=a):H!==this._$AH&&H!==h1&&this._(H):H._$litType$!==void 0?this.$(H):H.nodeType!==void 0?this.T(H):t9(H)?this.k(H):this._(H)}O(H){return this._$AA.parentNode.insertBefore(H,this._$AB)}T(H){this._$AH!==H&&(this._$AR(),this._$AH=this.O(H))}_(H){this._$AH!==a&&M2(this._$AH)?this._$AA.nextSibling.data=H:this.T(S1.createTextNode(H)),this._$AH=H}$(H){let{values:C,_$litType$:V}=H,e=typeof V=="number"?this._$AC(H):(V.el===void 0&&(V.el=r2.createElement(r0(V.h,V.h[0]),this.options)),V);if(this._$AH?._$AD===e)this._$AH.p(C);else{let M=new _5(e,this),r=M.u(this.options);M.p(C),this.T(r),this._$AH=M}}_$AC(H){let C=V0.get(H.strings);return C===void 0&&V0.set(H.strings,C=new r2(H)),C}k(H){F5(this._$AH)||(this._$AH=[],this._$AR());let C=this._$AH,V,e=0;for(let M of H)e===C.length?C.push(V=new L(this.O(e2()),this.O(e2()),this,this.options)):V=C[e],V._$AI(M),e++;e<C.length&&(this._$AR(V&&V._$AB.nextSibling,e),C.length=e)}_$AR(H=this._$AA.nextSibling,C){for(this._$AP?.(!1,!0,C);H!==this._$AB;){let V=j3(H).nextSibling;j3(H).remove(),H=V}}setConnected(H){this._$AM===void 0&&(this._$Cv=H,this._$AP?.(H))}},w1=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(H,C,V,e,M){this.type=1,this._$AH=a,this._$AN=void 0,this.element=H,this.name=C,this._$AM=e,this.options=M,V.length>2||V[0]!==""||V[1]!==""?(this._$AH=Array(V.length-1).fill(new String),this.strings=V):this._$AH=a}_$AI(H,C=this,V,e){let M=this.strings,r=!1;if(M===void 0)H=k1(this,H,C,0),r=!M2(H)||H!==this._$AH&&H!==h1,r&&(this._$AH=H);else{let t=H,o,d;for(H=M[0],o=0;o<M.length-1;o++)d=k1(this,t[V+o],C,o),d===h1&&(d=this._$AH[o]),r||=!M2(d)||d!==this._$AH[o],d===a?H=a:H!==a&&(H+=(d??"")+M[o+1]),this._$AH[o]=d}r&&!e&&this.j(H)}j(H){H===a?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,H??"")}},T5=class extends w1{constructor(){super(...arguments),this.type=3}j(H){this.element[this.name]=H===a?void 0:H}},B5=class extends w1{constructor(){super(...arguments),this.type=4}j(H){this.element.toggleAttribute(this.name,!!H&&H!==a)}},P5=class extends w1{constructor(H,C,V,e,M){super(H,C,V,e,M),this.type=5}_$AI(H,C=this){if((H=k1(this,H,C,0)??a)===h1)return;let V=this._$AH,e=H===a&&V!==a||H.capture!==V.capture||H.once!==V.once||H.passive!==V.passive,M=H!==a&&(V===a||e);e&&this.element.removeEventListener(this.name,this,V),M&&this.element.addEventListener(this.name,this,H),this._$AH=H}handleEvent(H){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,H):this._$AH.handleEvent(H)}},$5=class{constructor(H,C,V){this.element=H,this.type=6,this._$AN=void 0,this._$AM=C,this.options=V}get _$AU(){return this._$AM._$AU}_$AI(H){k1(this,H)}};var o9=R5.litHtmlPolyfillSupport;o9?.(r2,t2),(R5.litHtmlVersions??=[]).push("3.3.3");var t0=(L,H,C)=>{let V=C?.renderBefore??H,e=V._$litPart$;if(e===void 0){let M=C?.renderBefore??null;V._$litPart$=e=new t2(H.insertBefore(e2(),M),M,void 0,C??{})}return e._$AI(L),e};var E5=globalThis,J=class extends e1{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let H=super.createRenderRoot();return this.renderOptions.renderBefore??=H.firstChild,H}update(H){let C=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(H),this._$Do=t0(C,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return h1}};J._$litElement$=!0,J.finalized=!0,E5.litElementHydrateSupport?.({LitElement:J});var a9=E5.litElementPolyfillSupport;a9?.({LitElement:J});(E5.litElementVersions??=[]).push("4.2.2");var E2=z`
  :host {
    display: block;
    color: var(--primary-text-color);
    --free: #2e7d32;
    --soon: #b26a00;
    --awaited: #a04b00;
    --taken: #b3261e;
    --quiet: var(--secondary-text-color);
    --line: var(--divider-color, #8885);
  }
  :host([dark]) {
    --free: #81c784;
    --soon: #ffca66;
    --awaited: #ffab66;
    --taken: #ff8a80;
  }
  /* Of the wall of an office, 43 inches large: a capital is seen at 16 minutes of arc from 2.7 m. */
  :host([far]) {
    font-size: max(24px, 2vw);
    line-height: 1.3;
  }
  :host([far]) h2 {
    font-size: 1.2em;
  }
  :host([far]) h3 {
    font-size: 1em;
  }
  :host([far]) svg.icon {
    width: 1.4em;
    height: 1.4em;
  }
  ha-card,
  .card {
    display: block;
    padding: 12px 16px 16px;
    overflow: hidden;
  }
  h2 {
    font-size: 1.25rem;
    font-weight: 500;
    margin: 0 0 4px;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 1rem;
    font-weight: 500;
    margin: 16px 0 4px;
  }
  p {
    margin: 4px 0;
    overflow-wrap: anywhere;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .quiet {
    color: var(--quiet);
  }
  button,
  select,
  input,
  a.button {
    font: inherit;
    color: inherit;
    min-height: 44px;
    min-width: 44px;
    box-sizing: border-box;
    padding: 8px 14px;
    border-radius: 10px;
    border: 1px solid var(--line);
    background: var(--card-background-color, #fff);
    text-decoration: none;
  }
  a.button {
    display: inline-flex;
    align-items: center;
  }
  button,
  a.button {
    cursor: pointer;
  }
  button[disabled] {
    opacity: 0.5;
    cursor: default;
  }
  button.main {
    background: var(--primary-color, #0277bd);
    color: var(--text-primary-color, #fff);
    border-color: transparent;
  }
  button.plain {
    border: 0;
    background: none;
    text-align: start;
    padding: 8px 0;
  }
  button.danger {
    color: var(--taken);
    border-color: currentColor;
  }
  :focus-visible {
    outline: 3px solid var(--primary-color, #0277bd);
    outline-offset: 2px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .wrong {
    color: var(--taken);
    font-weight: 500;
  }
  .away {
    opacity: 0.55;
  }
  svg.icon {
    width: 22px;
    height: 22px;
    flex: none;
    fill: currentColor;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (prefers-reduced-motion: no-preference) {
    button {
      transition: background 120ms;
    }
  }
`;var N2={closed_then:"closed {when}",until_day:"until {day}, included",until_tonight:"until this evening",close_until:"Close until…",evening_of:"{day} evening",this_evening:"this evening",another_time:"Other times…",close_until_does:"It opens again by itself. Taken out of service, it waits until somebody puts it back.",add_break:"Add a break",all_days:"all",all_of_them:"All of them",back:"Back",bookings_stay_so:"Bookings that were moved or cancelled stay so.",calendar_silent:"This calendar does not answer. Nothing of it is known.",calendar_silent_since:"This calendar does not answer. It did last at {time}; what it said then holds.",cancel_all:"Cancel all",card_hours:"Opening hours",card_hours_does:"The week, what differs from it, closing a place or a space, opening longer",change:"Change",changed_meanwhile:"Somebody changed the hours meanwhile. What you typed is still here; look again at what holds now:",close_from_to:"Close from… to…",close_it:"Close",close_that_day:"Close that day",closed_on_holidays:"Closed on public holidays",closes_at:"closes at",closing_calendar:"Calendar of closings",closing_calendar_does:"Each event of this calendar closes the place for as long as it lasts: school holidays, bridges, works. Its title is the reason that people read.",copy_day:"Copy…",copy_to:"Copy to these days",country:"Country",days_from_to:"{from} to {to}",decide:"Keep, move or cancel?",do_so:"Do so",fault_end_first:"It would end before it begins. Choose a later end.",fault_far:"That is too far ahead. Choose an earlier day.",fault_no_country:"Choose the country whose public holidays count.",fault_no_day:"Choose a day.",fault_no_time:"A time is missing. Type it, or take the line away.",fault_over:"That is over already. Choose a later day.",fault_span:"It would close before it opens. Choose a later end.",fault_spans_meet:"The second opening begins before the first one ends. Leave a break between them.",first_day:"From",from_time:"at",go_on:"I have seen it, go on",gone_line:"no longer: {what}",holidays_closed:"Closed on public holidays: {where}.",holidays_open:"Open as on any other day.",hours_changed:"Done.",in_the_way:"{count} bookings lie in the way. Nothing has changed yet: say what becomes of each.",in_the_way_title:"Bookings in the way",keep_all:"Keep all",keep_booking:"Keep it",last_day:"To (included)",look_closed:"closed",look_longer:"open longer",look_other:"other hours",month_after:"Next month",month_before:"Month before",move_all:"Move where it can be",move_in_time:"Move to another time…",new_hours:"other hours: {what}",new_line:"new: {what}",new_settings:"public holidays or the calendar of closings",new_start:"New beginning",no_answer:"The hub did not answer. Nobody knows yet whether it was done: look once it is back.",no_calendar:"None",no_holder:"Nobody’s name is on it: the hub can tell nobody.",no_subdivision:"The whole country",nothing_differs:"Nothing: each week is as below.",one_in_the_way:"One booking lies in the way. Nothing has changed yet: say what becomes of it.",open_all_day:"Day and night",open_all_the_same:"Open all the same",open_that_day:"Open",opens_at:"opens at",origin_calendar:"From the calendar “{name}”: change it there.",origin_holiday:"Public holiday",other_hours:"Other hours on one day",other_hours_that_day:"Other hours that day",public_holidays:"Public holidays",reason:"Reason, for all to read",reason_bridge:"Bridge day",reason_event:"Event",reason_leave:"Holidays",reason_works:"Works",reopen:"Reopen now",save:"Save",space_closed:"{space}: closed",spaces_closed:"a space is closed",still_to_decide:"Still to decide: {count}.",subdivision:"Part of the country",take_away:"Take away",take_back:"Take it back",take_span_away:"Take away",the_month:"The month",the_week:"The week",to_time:"at",usually:"Usually on a {day}: {hours}",what_closes:"What closes",what_differs:"What differs in the coming year",which_day:"Day",whole_days:"Whole days",whole_place:"The whole place",working:"The hub is at it…",act_again:"Let the hub act",all_in_order:"All is in order: nothing waits for you.",nothing_for_you:"Nothing waits for you.",one_for_others:"One more thing waits for somebody else.",things_for_others:"{count} more things wait for somebody else.",and_more:"and {count} more",ask_somebody:"Ask {who}: it wants a right that you do not have.",attention:"Needs a person",away:"The hub does not answer at the moment. What is shown is old.",book:"Book",book_for:"Book {length}",booked_for:"Booked {times}.",booked_next:"Next",booked_now:"Booked",came_at:"Somebody came at {time}.",cancel_booking:"Cancel the booking",card_attention:"Needs a person",card_attention_does:"What needs a person, by urgency, with one tap to do it",card_now:"Now",card_now_does:"A place at a glance: who is there, who is awaited, what can be taken",card_space:"Space",card_space_does:"One space through and through: state, people, door, sensors, reasons",card_week:"Week",card_week_does:"The bookings by hours; drag to book, move and shorten",certificate:"What each sensor said",close:"Close",closed:"Closed",closed_until:"Closed until {time}",comfort:"Comfort",deed_automation_on:"Let the hub act",deed_back_in_service:"Back in service",deed_call_again:"Call the lock again",deed_check_in:"They are here",deed_look:"Have a look",deed_mend:"Settle it",deed_reset_alarm:"End the alarm",door_emergency:"held open by the alarm",door_failed:"does not obey",door_held_open:"held open",door_locked:"locked",door_open:"open",door_unknown:"not known",door_unlocked:"unlocked",doors:"Doors",earlier:"Earlier",end:"End",ended_at:"It ended at {time}.",extend:"Extend",from_source:"It comes from a calendar outside: {source}. What is changed here is told to it where it takes that.",given_back_in:"given back in {time}",heat:"Heating",heat_by_hand:"set by hand",heat_comfort:"comfort",heat_cooling:"cooling",heat_eco:"eco",heat_frost_guard:"frost guard",heat_off:"off",heat_out_of_reach:"out of reach",heat_reduced:"reduced",heat_watching:"only watched",later:"Later",leave_it:"Leave it",light:"Light",light_by_hand:"set by hand",light_left_on:"left on",light_lit:"on",light_out:"off",light_out_of_reach:"out of reach",light_watching:"only watched",light_welcome:"on to welcome people",loading:"Loading…",longer:"Longer",looked_at:"Looked at {time}.",more:"More",moved_to:"Moved to {times}.",no_place:"There is no place yet. Ask who administers Home Assistant to add one.",not_at_work:"{site}: this place is not at work. Nothing is known of it.",not_known_yet:"{site}: not known yet. The hub is looking.",nothing_decided:"Nothing was decided in the last 24 hours.",one_thing:"One thing needs you",only_watch:"Let the hub only watch",open:"Open",open_door:"Open for somebody",open_until:"Open until {time}",pair:"{what}: {how}",people_no:"Nobody is there.",people_unknown:"Whether somebody is there is not known.",people_yes:"Somebody is there.",put_back:"Back in service",quarter_earlier:"15 min earlier",quarter_later:"15 min later",reasons_of_today:"Its reasons of today",sensors:"Sensors",shorter:"Shorter",show_day:"One day",show_week:"One week",since:"since {time}",space:"Space",stage_awaiting:"awaited",stage_cancelled:"cancelled",stage_checked_in:"in use",stage_completed:"used",stage_released:"given back",stage_scheduled:"booked",stage_unverified:"not verified",sure:"Do it?",sure_to_cancel:"Cancel this booking?",sure_to_end:"End this booking now?",sure_to_open:"Open “{door}” for somebody?",take_out:"Take out of service",they_are_here:"They are here",things:"{count} things need you",times:"Times",today:"Today",told_awaiting:"Awaited",told_closed:"Closed",told_free:"Free",told_occupied:"Occupied",told_out_of_service:"Out of service",told_soon:"Soon taken",told_unknown:"Not known",told_unsure:"Not booked, unsure",told_walk_in:"Occupied, not booked",undo:"Undo the release",until:"until {time}",urgency_later:"When there is time",urgency_now:"Now",urgency_today:"Today",week_legend:"What the looks mean",what_for:"What for (only for who may read titles)",what_to_do:"What can be done",works:"works",yes_do_it:"Yes, do it",as_table:"As a table",busiest:"Most: {when}",busy:"Hours used by hour and weekday",card_figures:"Figures",card_figures_does:"How much the spaces are used, by month, hour and space, and the report on paper",edit_dashboard:"Dashboard with the other views",edit_dashboard_help:"The end of its address. Leave it empty for the one in the sidebar.",edit_site:"Place",edit_site_help:"Leave it empty for all places.",edit_space:"Space",fewer_than:"fewer than {count}",figure_booked:"Booked",figure_members:"People who booked",figure_no_shows:"Nobody came",figure_open:"Open",figure_rate:"Rate of use",figure_released:"Given back",figure_reused:"Of this used again",figure_used:"Used",figure_walk_ins:"Without a booking",figures:"Figures",many_common:"{count} common spaces",many_desk:"{count} desks",many_locker:"{count} lockers",many_meeting_room:"{count} meeting rooms",many_of_a_kind:"{count} spaces",many_office:"{count} offices",many_phone_box:"{count} phone boxes",not_told:"not told",on_paper:"On paper",strategy:"Faitout: places",strategy_does:"What goes on, the week, what needs a person, and the figures; a page for each space. It follows the places by itself.",as_set:"(as it is set)",card_what_if:"What if",card_what_if_does:"What other graces would have freed, and whom they would have hurt",few_bookings:"Only {count} bookings: that tells little.",grace:"Grace",here:"Then",kind_common:"Common spaces",kind_desk:"Desks",kind_locker:"Lockers",kind_meeting_room:"Meeting rooms",kind_office:"Offices",kind_phone_box:"Phone boxes",nothing_recorded:"Nothing was recorded there in the last four weeks.",replayed:"{done} of {all} replayed",stop:"Stop",what_if_curve:"Hours that would have been freed, and people who would have been hurt, by grace",what_if_question:"How long should a booking wait for its people? The last four weeks are replayed with other graces; nothing is changed by that.",would_free:"Freed",would_hurt:"People hurt",air:"Air",air_co2:"CO2",air_good:"good",air_humidity:"Humidity",air_stale:"stale: open a window now",air_stuffy:"stuffy: let air in",air_temperature:"Temperature",missed_of:"uses missed: {missed} of {uses}",not_known:"not known",said_at:"said {time}",seen:"How well it is seen",sight_fairly:"fairly well",sight_not_at_all:"not at all",sight_not_yet_known:"not yet known",sight_poorly:"poorly",sight_well:"well",as_set_in:"(as set in {count} of {all})",counted_are:"Counted: {names}.",grace_minutes:"Grace in minutes",none_counted:"It was stopped before the first space was counted.",not_for_you:"This is counted from the record, which is for who may read it. Ask an animator.",part_counted:"Stopped: only {done} of {all} spaces are counted below.",would_free_hours:"Hours freed (left)",would_hurt_people:"People hurt (right)",against_before:"the one before",against_none:"nothing",against_year_before:"the same a year before",by_kind:"By kind",by_month:"By month",by_site:"By place",by_space:"By space",compared_with:"Compared with",counting:"Counting…",figure_sessions:"Sessions",hour:"Hour",never_recorded:"Nothing was recorded yet.",not_recorded:"Nothing was recorded of {period}.",period:"Period",period_after:"The period after",period_before:"The period before",quarter_of:"Q{number} {year}",recorded_since:"Nothing was recorded before {day}.",unit_month:"Month",unit_quarter:"Quarter",unit_year:"Year",short_no_shows:"No-shows",short_rate:"Rate",edit_far:"Large letters",edit_far_help:"For a screen on the wall that is read from afar.",again_at:"{time} (2nd)",book_new:"Book…",day:"Day",time:"Time",drag_other_place:"A booking stays in its place: book it anew there.",drag_outside:"Outside: it stays where it was.",drag_past:"That is over.",drag_stays_there:"This booking cannot go to another space.",drag_taken:"Already booked.",left_where_it_was:"It was left where it was.",legend_booked:"booked",legend_used:"filled: somebody came",legend_released:"dashed: given back, or not verified",legend_outside:"lock: changed only in its own calendar",legend_there:"bar: somebody was there",legend_walked_in:"dots: somebody was there without a booking",legend_closed:"hatched: closed",legend_drag:"Drag over free time to book, a booking to move it, its lower edge to make it longer or shorter. With a finger: hold, then drag. Without dragging: tap a booking.",move:"Move",move_all_the_same:"Move it all the same",no_such_hour:"This hour is not on that day: clocks go forward.",no_time:"Say a day and a time.",nothing_to_move:"It is there already.",outside:"calendar outside",owned_outside:"It belongs to the calendar “{source}”, which takes no changes from here. Change it there, and it follows here.",used_then:"Somebody was there {times}",walked_in:"without a booking",walked_in_then:"Somebody was there without a booking {times}",move_into:"Move to {space}",before:"before: {value}",last_month:"Last month",last_year:"Last year",this_month:"This month",this_year:"This year",move_elsewhere:"To another day, time or space"};var i0={closed_then:"fermé {when}",until_day:"jusqu’au {day} inclus",until_tonight:"jusqu’à ce soir",close_until:"Fermer jusqu’à…",evening_of:"{day} soir",this_evening:"ce soir",another_time:"Autres dates…",close_until_does:"Il rouvre tout seul. Mis hors service, il attend que quelqu’un le remette.",add_break:"Ajouter une coupure",all_days:"tous",all_of_them:"Toutes",back:"Retour",bookings_stay_so:"Les réservations déplacées ou annulées le restent.",calendar_silent:"Ce calendrier ne répond pas. On n’en sait rien.",calendar_silent_since:"Ce calendrier ne répond pas. Dernière réponse : {time}. Ce qu’il disait alors reste valable.",cancel_all:"Tout annuler",card_hours:"Horaires",card_hours_does:"La semaine, ce qui en diffère, fermer un lieu ou un espace, ouvrir plus longtemps",change:"Changer",changed_meanwhile:"Quelqu’un a changé les horaires entre-temps. Ce que vous avez saisi est gardé ; regardez ce qui vaut maintenant :",close_from_to:"Fermer du… au…",close_it:"Fermer",close_that_day:"Fermer ce jour",closed_on_holidays:"Fermé les jours fériés",closes_at:"ferme à",closing_calendar:"Calendrier des fermetures",closing_calendar_does:"Chaque événement de ce calendrier ferme le lieu tant qu’il dure : vacances scolaires, ponts, travaux. Son titre est la raison que tout le monde lit.",copy_day:"Copier…",copy_to:"Copier sur ces jours",country:"Pays",days_from_to:"du {from} au {to}",decide:"Garder, déplacer ou annuler ?",do_so:"Appliquer",fault_end_first:"Cela finirait avant de commencer. Choisissez une fin plus tardive.",fault_far:"C’est trop loin. Choisissez un jour plus proche.",fault_no_country:"Choisissez le pays dont les jours fériés comptent.",fault_no_day:"Choisissez un jour.",fault_no_time:"Il manque une heure. Saisissez-la, ou enlevez la ligne.",fault_over:"C’est déjà passé. Choisissez un jour plus tardif.",fault_span:"Cela fermerait avant d’ouvrir. Choisissez une fin plus tardive.",fault_spans_meet:"La seconde ouverture commence avant la fin de la première. Laissez une coupure entre les deux.",first_day:"Du",from_time:"à",go_on:"J’ai vu, continuer",gone_line:"disparu : {what}",holidays_closed:"Fermé les jours fériés : {where}.",holidays_open:"Ouvert comme les autres jours.",hours_changed:"C’est fait.",in_the_way:"{count} réservations sont concernées. Rien n’a encore changé : dites ce que devient chacune.",in_the_way_title:"Réservations concernées",keep_all:"Tout garder",keep_booking:"La garder",last_day:"Au (inclus)",look_closed:"fermé",look_longer:"ouvert plus longtemps",look_other:"autres heures",month_after:"Mois suivant",month_before:"Mois précédent",move_all:"Déplacer où c’est possible",move_in_time:"Déplacer à une autre heure…",new_hours:"autres heures : {what}",new_line:"nouveau : {what}",new_settings:"les jours fériés ou le calendrier des fermetures",new_start:"Nouveau début",no_answer:"La centrale n’a pas répondu. On ne sait pas encore si c’est fait : regardez dès qu’elle est de retour.",no_calendar:"Aucun",no_holder:"Sans nom : la centrale ne peut prévenir personne.",no_subdivision:"Tout le pays",nothing_differs:"Rien : chaque semaine est comme ci-dessous.",one_in_the_way:"Une réservation est concernée. Rien n’a encore changé : dites ce qu’elle devient.",open_all_day:"Jour et nuit",open_all_the_same:"Ouvrir quand même",open_that_day:"Ouvrir",opens_at:"ouvre à",origin_calendar:"Du calendrier « {name} » : changez-le là-bas.",origin_holiday:"Jour férié",other_hours:"Autres heures un jour",other_hours_that_day:"Autres heures ce jour",public_holidays:"Jours fériés",reason:"Raison, lue par tous",reason_bridge:"Pont",reason_event:"Événement",reason_leave:"Vacances",reason_works:"Travaux",reopen:"Rouvrir",save:"Enregistrer",space_closed:"{space} : fermé",spaces_closed:"un espace est fermé",still_to_decide:"À décider encore : {count}.",subdivision:"Région",take_away:"Enlever",take_back:"Revenir en arrière",take_span_away:"Enlever",the_month:"Le mois",the_week:"La semaine",to_time:"à",usually:"D’habitude le {day} : {hours}",what_closes:"Ce qui ferme",what_differs:"Ce qui diffère dans l’année à venir",which_day:"Jour",whole_days:"Journées entières",whole_place:"Tout le lieu",working:"La centrale s’en occupe…",act_again:"Laisser agir la centrale",all_in_order:"Tout est en ordre : rien ne vous attend.",nothing_for_you:"Rien ne vous attend.",one_for_others:"Une autre chose attend quelqu’un d’autre.",things_for_others:"{count} autres choses attendent quelqu’un d’autre.",and_more:"et {count} de plus",ask_somebody:"Demandez à {who} : il y faut un droit que vous n’avez pas.",attention:"À voir",away:"La centrale ne répond pas pour le moment. Ce qui est affiché est ancien.",book:"Réserver",book_for:"Réserver {length}",booked_for:"Réservé {times}.",booked_next:"Ensuite",booked_now:"Réservé",came_at:"Quelqu’un est venu à {time}.",cancel_booking:"Annuler la réservation",card_attention:"À voir",card_attention_does:"Ce qui demande quelqu’un, par urgence, avec le geste à faire",card_now:"Maintenant",card_now_does:"Un lieu d’un coup d’œil : qui est là, qui est attendu, ce qui est libre",card_space:"Espace",card_space_does:"Un espace en détail : état, gens, porte, capteurs, raisons",card_week:"Semaine",card_week_does:"Les réservations heure par heure ; glissez pour réserver, déplacer, raccourcir",certificate:"Ce qu’a dit chaque capteur",close:"Fermer",closed:"Fermé",closed_until:"Fermé jusqu’à {time}",comfort:"Confort",deed_automation_on:"Laisser agir la centrale",deed_back_in_service:"Remettre en service",deed_call_again:"Rappeler la serrure",deed_check_in:"Ils sont là",deed_look:"Aller voir",deed_mend:"Régler",deed_reset_alarm:"Lever l’alarme",door_emergency:"tenue ouverte par l’alarme",door_failed:"n’obéit pas",door_held_open:"tenue ouverte",door_locked:"verrouillée",door_open:"ouverte",door_unknown:"inconnue",door_unlocked:"déverrouillée",doors:"Portes",earlier:"Avant",end:"Terminer",ended_at:"Terminé à {time}.",extend:"Prolonger",from_source:"Vient d’un calendrier extérieur : {source}. Ce qui change ici lui est dit, s’il le prend.",given_back_in:"rendu dans {time}",heat:"Chauffage",heat_by_hand:"réglé à la main",heat_comfort:"confort",heat_cooling:"rafraîchissement",heat_eco:"éco",heat_frost_guard:"hors-gel",heat_off:"arrêt",heat_out_of_reach:"hors de portée",heat_reduced:"réduit",heat_watching:"seulement observé",later:"Après",leave_it:"Laisser",light:"Lumière",light_by_hand:"réglée à la main",light_left_on:"laissée allumée",light_lit:"allumée",light_out:"éteinte",light_out_of_reach:"hors de portée",light_watching:"seulement observée",light_welcome:"allumée pour accueillir",loading:"Chargement…",longer:"Plus long",looked_at:"Vu à {time}.",more:"Plus",moved_to:"Déplacé à {times}.",no_place:"Il n’y a encore aucun lieu. Demandez à qui administre Home Assistant d’en ajouter un.",not_at_work:"{site} : ce lieu n’est pas en marche. On n’en sait rien.",not_known_yet:"{site} : pas encore connu. La centrale regarde.",nothing_decided:"Rien n’a été décidé ces dernières 24 heures.",one_thing:"Une chose vous attend",only_watch:"Ne faire que regarder",open:"Ouvert",open_door:"Ouvrir à quelqu’un",open_until:"Ouvert jusqu’à {time}",pair:"{what} : {how}",people_no:"Personne n’est là.",people_unknown:"On ne sait pas si quelqu’un est là.",people_yes:"Quelqu’un est là.",put_back:"Remettre en service",quarter_earlier:"15 min plus tôt",quarter_later:"15 min plus tard",reasons_of_today:"Ses raisons du jour",sensors:"Capteurs",shorter:"Plus court",show_day:"Un jour",show_week:"Une semaine",since:"depuis {time}",space:"Espace",stage_awaiting:"attendu",stage_cancelled:"annulé",stage_checked_in:"en cours",stage_completed:"utilisé",stage_released:"rendu",stage_scheduled:"réservé",stage_unverified:"non vérifié",sure:"Le faire ?",sure_to_cancel:"Annuler cette réservation ?",sure_to_end:"Terminer cette réservation maintenant ?",sure_to_open:"Ouvrir « {door} » à quelqu’un ?",take_out:"Mettre hors service",they_are_here:"Ils sont là",things:"{count} choses vous attendent",times:"Heures",today:"Aujourd’hui",told_awaiting:"Attendu",told_closed:"Fermé",told_free:"Libre",told_occupied:"Occupé",told_out_of_service:"Hors service",told_soon:"Bientôt pris",told_unknown:"Inconnu",told_unsure:"Non réservé, incertain",told_walk_in:"Occupé sans réservation",undo:"Annuler la libération",until:"jusqu’à {time}",urgency_later:"Quand il y a le temps",urgency_now:"Maintenant",urgency_today:"Aujourd’hui",week_legend:"Ce que veulent dire les signes",what_for:"Pour quoi (seulement pour qui peut lire les titres)",what_to_do:"Ce qu’on peut faire",works:"fonctionne",yes_do_it:"Oui",as_table:"En tableau",busiest:"Le plus : {when}",busy:"Heures utilisées par heure et jour de la semaine",card_figures:"Chiffres",card_figures_does:"L’utilisation des espaces par mois, heure et espace, et le rapport sur papier",edit_dashboard:"Tableau de bord des autres vues",edit_dashboard_help:"La fin de son adresse. Laissez vide pour celui de la barre latérale.",edit_site:"Lieu",edit_site_help:"Laissez vide pour tous les lieux.",edit_space:"Espace",fewer_than:"moins de {count}",figure_booked:"Réservé",figure_members:"Personnes ayant réservé",figure_no_shows:"Personne n’est venu",figure_open:"Ouvert",figure_rate:"Taux d’utilisation",figure_released:"Rendu",figure_reused:"Dont réutilisé",figure_used:"Utilisé",figure_walk_ins:"Sans réservation",figures:"Chiffres",many_common:"{count} espaces communs",many_desk:"{count} postes",many_locker:"{count} casiers",many_meeting_room:"{count} salles de réunion",many_of_a_kind:"{count} espaces",many_office:"{count} bureaux",many_phone_box:"{count} cabines",not_told:"non indiqué",on_paper:"Sur papier",strategy:"Faitout : les lieux",strategy_does:"Ce qui se passe, la semaine, ce qui vous attend et les chiffres ; une page pour chaque espace. Il suit les lieux tout seul.",as_set:"(réglage actuel)",card_what_if:"Et si",card_what_if_does:"Ce qu’auraient rendu d’autres délais, et qui ils auraient lésé",few_bookings:"Seulement {count} réservations : cela dit peu.",grace:"Délai",here:"Alors",kind_common:"Espaces communs",kind_desk:"Postes",kind_locker:"Casiers",kind_meeting_room:"Salles de réunion",kind_office:"Bureaux",kind_phone_box:"Cabines",nothing_recorded:"Rien n’y a été enregistré ces quatre dernières semaines.",replayed:"{done} sur {all} rejoués",stop:"Arrêter",what_if_curve:"Heures qui auraient été rendues, et gens qui auraient été lésés, selon le délai",what_if_question:"Combien de temps une réservation doit-elle attendre ses gens ? Les quatre dernières semaines sont rejouées avec d’autres délais ; rien n’en est changé.",would_free:"Rendu",would_hurt:"Gens lésés",air:"Air",air_co2:"CO2",air_good:"bon",air_humidity:"Humidité",air_stale:"vicié : ouvrez une fenêtre maintenant",air_stuffy:"lourd : aérez",air_temperature:"Température",missed_of:"passages manqués : {missed} sur {uses}",not_known:"inconnu",said_at:"dit à {time}",seen:"Ce qu’on en voit",sight_fairly:"assez bien",sight_not_at_all:"pas du tout",sight_not_yet_known:"pas encore connu",sight_poorly:"mal",sight_well:"bien",as_set_in:"(réglé ainsi dans {count} sur {all})",counted_are:"Comptés : {names}.",grace_minutes:"Délai de grâce, en minutes",none_counted:"Arrêté avant que le premier espace soit compté.",not_for_you:"Cela se compte dans le journal, que vous n’avez pas le droit de lire. Demandez à qui anime le lieu.",part_counted:"Arrêté : {done} espaces sur {all} seulement sont comptés ci-dessous.",would_free_hours:"Heures rendues (à gauche)",would_hurt_people:"Gens lésés (à droite)",against_before:"la période d’avant",against_none:"rien",against_year_before:"la même un an avant",by_kind:"Par type",by_month:"Par mois",by_site:"Par lieu",by_space:"Par espace",compared_with:"Comparé avec",counting:"On compte…",figure_sessions:"Présences",hour:"Heure",never_recorded:"Rien n’a encore été enregistré.",not_recorded:"Rien n’a été enregistré pour cette période : {period}.",period:"Période",period_after:"Période suivante",period_before:"Période précédente",quarter_of:"T{number} {year}",recorded_since:"Rien n’a été enregistré avant le {day}.",unit_month:"Mois",unit_quarter:"Trimestre",unit_year:"Année",short_no_shows:"Absences",short_rate:"Taux",edit_far:"Grandes lettres",edit_far_help:"Pour un écran au mur, lu de loin.",again_at:"{time} bis",book_new:"Réserver…",day:"Jour",time:"Heure",drag_other_place:"Une réservation reste dans son lieu : refaites-la là-bas.",drag_outside:"Dehors : elle reste où elle était.",drag_past:"C’est passé.",drag_stays_there:"Cette réservation ne peut pas changer d’espace.",drag_taken:"Déjà réservé.",left_where_it_was:"Elle est restée où elle était.",legend_booked:"réservé",legend_used:"plein : quelqu’un est venu",legend_released:"tirets : rendu, ou non vérifié",legend_outside:"cadenas : se change dans son calendrier d’origine",legend_there:"barre : quelqu’un était là",legend_walked_in:"pointillés : quelqu’un était là sans réservation",legend_closed:"hachures : fermé",legend_drag:"Glissez sur un temps libre pour réserver, une réservation pour la déplacer, son bord inférieur pour l’allonger ou la raccourcir. Au doigt : maintenez, puis glissez. Sans glisser : touchez une réservation.",move:"Déplacer",move_all_the_same:"Déplacer quand même",no_such_hour:"Cette heure n’existe pas ce jour-là : on avance l’heure.",no_time:"Indiquez un jour et une heure.",nothing_to_move:"Elle y est déjà.",outside:"calendrier extérieur",owned_outside:"Elle appartient au calendrier « {source} », qui n’accepte pas de changement d’ici. Changez-la là-bas : elle suivra ici.",used_then:"Quelqu’un était là {times}",walked_in:"sans réservation",walked_in_then:"Quelqu’un était là sans réservation {times}",move_into:"Déplacer vers {space}",before:"avant : {value}",last_month:"Mois dernier",last_year:"Année dernière",this_month:"Ce mois-ci",this_year:"Cette année",move_elsewhere:"Vers un autre jour, une autre heure ou un autre espace"};var d9={en:N2,fr:i0};function u(L,H,C={}){return(d9[L.slice(0,2)]??N2)[H].replace(/\{(\w+)\}/g,(e,M)=>String(C[M]??e))}function T(L){return L in N2}var o0=new Map;function N5(L,H,C,V){let e=`${L} ${H} ${JSON.stringify(C)}`,M=o0.get(e);return M||(M=new Intl.DateTimeFormat(L,{...C,timeZone:H}),o0.set(e,M)),M.format(V*1e3)}var i2=" ";function E(L,H,C){return W2(L,M1(H,C))}function o2(L,H){let[C,V]=H.split(":");return W2(L,Number(C)*60+Number(V))}function W2(L,H){let C=Math.floor(H/60),V=String(H%60).padStart(2,"0");if(!L.startsWith("fr"))return`${String(C).padStart(2,"0")}:${V}`;let e=`${C}${i2}h`;return V==="00"?e:`${e}${i2}${V}`}function M1(L,H){let C=N5("en-GB",L,{hour:"2-digit",minute:"2-digit"},H),[V,e]=C.split(":");return Number(V)*60+Number(e)}function a0(L,H,C){let V=Date.parse(`${H}T00:00Z`)/1e3+C*60,e=r=>Date.parse(`${U(L,r)}T00:00Z`)/1e3+M1(L,r)*60-r;return[...new Set([e(V-86400),e(V+86400)])].map(r=>V-r).filter(r=>U(L,r)===H&&M1(L,r)===C).sort((r,t)=>r-t)}function A0(L,H){return M1(L,H-3600)===M1(L,H)}function d1(L,H,C,V){return N5(L,H,{weekday:V,day:"numeric",month:V},C)}function U(L,H){return N5("sv-SE",L,{year:"numeric",month:"2-digit",day:"2-digit"},H)}function N(L,H,C,V){let e=E(L,H,C);return U(H,C)===U(H,V)?e:`${d1(L,H,C,"short")} ${e}`}function I2(L){let H=Math.max(0,Math.round(L));if(H<60)return`${H}${i2}min`;let C=H%60,V=`${Math.floor(H/60)}${i2}h`;return C?`${V}${i2}${String(C).padStart(2,"0")}`:V}function U2(L){let H=Math.max(0,Math.ceil(L));return`${Math.floor(H/60)}:${String(H%60).padStart(2,"0")}`}var p9={site:"edit_site",space:"edit_space",dashboard:"edit_dashboard",far:"edit_far"},m9={site:"edit_site_help",dashboard:"edit_dashboard_help",far:"edit_far_help"};function l9(){return document.querySelector("home-assistant")?.hass}async function n0(L){try{return(await L?.callWS({type:"faitout/desk/places"}))?.sites??[]}catch{return[]}}async function G2(L){let H=l9(),C=await n0(H),V=L==="site"?v9(C):d0(C),e=M=>u(H?.language??"en",M);return{schema:[{name:L,required:L==="space",selector:s9(V)},{name:"dashboard",selector:{text:{}}},{name:"far",selector:{boolean:{}}}],computeLabel:M=>e(p9[M.name]),computeHelper:M=>{let r=m9[M.name];return r?e(r):void 0}}}function s9(L){return L.length===0?{text:{}}:{select:{options:L,mode:"dropdown",custom_value:!1}}}function v9(L){return L.map(({site:H,name:C})=>({value:H,label:C}))}function d0(L){return L.flatMap(H=>H.spaces.map(({space:C,name:V})=>({value:`${H.site}/${C}`,label:L.length>1?`${V}, ${H.name}`:V})))}async function p0(L){let[H]=d0(await n0(L));return H?{space:H.value}:{}}function m0(L){let[H,C]=(L.space??"").split("/");return H&&C?{...L,site:H,space:C}:L}var W5="unauthorized",x9="refused";function q2(L,...H){let C=H.length>0?H:[x9,W5];return!L||typeof L!="object"||!("code"in L)?!1:C.includes(String(L.code))}function g1(L,H,C="no_answer"){return L&&typeof L=="object"&&"message"in L?String(L.message):u(H,C)}var l0=new WeakMap;function s0(L){let H=l0.get(L.entities);if(H)return H;let C=Object.keys(L.entities).filter(V=>L.entities[V]?.platform==="faitout");return l0.set(L.entities,C),C}var v0="faitout/desk/",u9=150,Z9=6e4,p1,a2,b1,_1,T1,x0,u0,k=class extends J{constructor(){super();s(this,T1);this.answeredAt=0;s(this,p1);s(this,a2);s(this,b1,0);s(this,_1,!1);this.wrong="",this.refusal="",this.isDenied=!1,this.busy=!1,this.isLost=!1}static getConfigForm(){return G2("site")}static getStubConfig(C){return{}}setConfig(C){this.config=m0(C),this.toggleAttribute("far",C.far===!0),this.hass&&this.askSoon()}getGridOptions(){return{columns:"full",min_columns:6}}getCardSize(){return 6}connectedCallback(){super.connectedCallback(),v(this,a2,setInterval(()=>this.askSoon(),Z9)),this.hass&&this.askSoon()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(m(this,a2)),clearTimeout(m(this,p1)),v(this,p1,void 0)}isNews(C,V){return C.connected!==V.connected?!0:C.states===V.states?!1:s0(V).some(e=>C.states[e]!==V.states[e])}shouldUpdate(C){return C.has("hass")&&A(this,T1,x0).call(this,C.get("hass")),C.size>1||!C.has("hass")||!this.answer}askSoon(){if(!(m(this,p1)!==void 0||m(this,_1))){if(!this.answer&&!this.isLost&&!this.refusal){v(this,_1,!0),queueMicrotask(()=>{v(this,_1,!1),this.askNow()});return}v(this,p1,setTimeout(()=>{v(this,p1,void 0),this.askNow()},u9))}}ask(C){let{type:V,...e}=this.question();return C.callWS({type:v0+V,...e})}async askNow(){if(!this.hass||!this.config)return;let C=++B2(this,b1)._;try{let V=await this.ask(this.hass);if(C!==m(this,b1))return;this.answer=V,this.answeredAt=this.now,this.isLost=!1,this.isDenied=!1,this.refusal=""}catch(V){if(C!==m(this,b1))return;this.isLost=!q2(V),this.isDenied=q2(V,W5),this.isDenied&&(this.answer=void 0),(q2(V)||!this.answer)&&(this.refusal=g1(V,this.language,"away"))}}async carryOut(C,V){if(!(!this.hass||this.busy)){this.busy=!0,this.wrong="";try{return await this.hass.callWS({type:v0+C,...V})}catch(e){this.wrong=g1(e,this.language);return}finally{this.busy=!1,await this.askNow()}}}say(C,V={}){return u(this.language,C,V)}pair(C,V){return this.say("pair",{what:C,how:V})}get language(){return this.hass?.language??"en"}get now(){return Date.now()/1e3}goTo(C){let V=`/${this.config.dashboard??"faitout-places"}/${C}`;history.pushState(null,"",V),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}render(){let C=this.isLost||this.hass?.connected===!1,V=C||this.refusal!=="";return i`<ha-card class="card">
      ${C&&!this.refusal?i`<p role="status" class="wrong">${this.say("away")}</p>`:a}
      ${A(this,T1,u0).call(this)}
      ${this.wrong&&this.wrong!==this.refusal?i`<p role="alert" class="wrong">${this.wrong}</p>`:a}
      ${this.answer?i`<div class=${V?"away":""}>${this.content(this.answer)}</div>`:this.refusal||this.wrong?a:i`<p class="quiet">${this.say("loading")}</p>`}
    </ha-card>`}};p1=new WeakMap,a2=new WeakMap,b1=new WeakMap,_1=new WeakMap,T1=new WeakSet,x0=function(C){this.hass&&(this.toggleAttribute("dark",this.hass.themes?.darkMode??!1),(!C||this.isNews(C,this.hass))&&this.askSoon(),C?.connected!==this.hass.connected&&this.requestUpdate("answer"))},u0=function(){return this.refusal?this.isDenied?i`<p role="status" class="quiet">${this.refusal}</p>`:i`<p role="alert" class="wrong">${this.refusal}</p>`:a},k.styles=[E2],k.properties={hass:{attribute:!1},config:{state:!0},answer:{state:!0},wrong:{state:!0},refusal:{state:!0},isDenied:{state:!0},busy:{state:!0},isLost:{state:!0}};var I5="M12,4A4,4 0 0,1 16,8A4,4 0 0,1 12,12A4,4 0 0,1 8,8A4,4 0 0,1 12,4M12,14C16.42,14 20,15.79 20,18V20H4V18C4,15.79 7.58,14 12,14Z";var Z0="M13,8A4,4 0 0,1 9,12A4,4 0 0,1 5,8A4,4 0 0,1 9,4A4,4 0 0,1 13,8M17,18V20H1V18C1,15.79 4.58,14 9,14C13.42,14 17,15.79 17,18M20.5,14.5V16H19V14.5H20.5M18.5,9.5H17V9A3,3 0 0,1 20,6A3,3 0 0,1 23,9C23,9.97 22.5,10.88 21.71,11.41L21.41,11.6C20.84,12 20.5,12.61 20.5,13.3V13.5H19V13.3C19,12.11 19.6,11 20.59,10.35L20.88,10.16C21.27,9.9 21.5,9.47 21.5,9A1.5,1.5 0 0,0 20,7.5A1.5,1.5 0 0,0 18.5,9V9.5Z";var c0="M13 14H11V9H13M13 18H11V16H13M1 21H23L12 2L1 21Z";var S0="M19,19H5V8H19M16,1V3H8V1H6V3H5C3.89,3 3,3.89 3,5V19A2,2 0 0,0 5,21H19A2,2 0 0,0 21,19V5C21,3.89 20.1,3 19,3H18V1M17,12H12V17H17V12Z";var h0="M19,19H5V8H19M19,3H18V1H16V3H8V1H6V3H5C3.89,3 3,3.9 3,5V19A2,2 0 0,0 5,21H19A2,2 0 0,0 21,19V5A2,2 0 0,0 19,3M9.31,17L11.75,14.56L14.19,17L15.25,15.94L12.81,13.5L15.25,11.06L14.19,10L11.75,12.44L9.31,10L8.25,11.06L10.69,13.5L8.25,15.94L9.31,17Z";var g0="M21,7L9,19L3.5,13.5L4.91,12.09L9,16.17L19.59,5.59L21,7Z";var U5="M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z";var G5="M12,20A8,8 0 0,0 20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20M12,2A10,10 0 0,1 22,12A10,10 0 0,1 12,22C6.47,22 2,17.5 2,12A10,10 0 0,1 12,2M12.5,7V12.25L17,14.92L16.25,16.15L11,13V7H12.5Z";var f0="M14.47 15.08L11 13V7H12.5V12.25L15.58 14.08C15.17 14.36 14.79 14.7 14.47 15.08M13.08 19.92C12.72 19.97 12.37 20 12 20C7.58 20 4 16.42 4 12S7.58 4 12 4 20 7.58 20 12C20 12.37 19.97 12.72 19.92 13.08C20.61 13.18 21.25 13.4 21.84 13.72C21.94 13.16 22 12.59 22 12C22 6.5 17.5 2 12 2S2 6.5 2 12C2 17.5 6.47 22 12 22C12.59 22 13.16 21.94 13.72 21.84C13.4 21.25 13.18 20.61 13.08 19.92M18 15V18H15V20H18V23H20V20H23V18H20V15H18Z";var O0="M20 6.91L17.09 4L12 9.09L6.91 4L4 6.91L9.09 12L4 17.09L6.91 20L12 14.91L17.09 20L20 17.09L14.91 12L20 6.91Z";var y0="M8,3C6.89,3 6,3.89 6,5V21H18V5C18,3.89 17.11,3 16,3H8M8,5H16V19H8V5M13,11V13H15V11H13Z";var Q2="M11,18H13V16H11V18M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,6A4,4 0 0,0 8,10H10A2,2 0 0,1 12,8A2,2 0 0,1 14,10C14,12 11,11.75 11,15H13C13,12.75 16,12.5 16,10A4,4 0 0,0 12,6Z";var q5="M12,17A2,2 0 0,0 14,15C14,13.89 13.1,13 12,13A2,2 0 0,0 10,15A2,2 0 0,0 12,17M18,8A2,2 0 0,1 20,10V20A2,2 0 0,1 18,22H6A2,2 0 0,1 4,20V10C4,8.89 4.9,8 6,8H7V6A5,5 0 0,1 12,1A5,5 0 0,1 17,6V8H18M12,3A3,3 0 0,0 9,6V8H15V6A3,3 0 0,0 12,3Z";var Q5="M6,2H18V8H18V8L14,12L18,16V16H18V22H6V16H6V16L10,12L6,8V8H6V2M16,16.5L12,12.5L8,16.5V20H16V16.5M12,11.5L16,7.5V4H8V7.5L12,11.5M10,6H14V6.75L12,8.75L10,6.75V6Z";var z5="M1,21H23L12,2";var c9={free:[U5,"var(--free)"],soon:[G5,"var(--soon)"],awaiting:[Q5,"var(--awaited)"],occupied:[I5,"var(--taken)"],closed:[q5,"var(--quiet)"],out_of_service:[z5,"var(--quiet)"],unsure:[Z0,"var(--quiet)"],unknown:[Q2,"var(--quiet)"]},S9={scheduled:S0,awaiting:Q5,checked_in:I5,completed:g0,released:h0},z2=c0,K2=q5,k0=y0,w0=U5,B1=O0,P1=G5,A2=f0,n2=z5;function w(L,H="currentColor"){return i`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" style="color:${H}">
    <path d=${L}></path>
  </svg>`}function d2(L){let[H,C]=c9[L]??[Q2,"var(--quiet)"];return w(H,C)}function $1(L){return w(S9[L]??Q2)}var h9=["now","today","later"],g9=["reset_alarm"],m2,b,b0,_0,T0,K5,B0,P0,$0,R0,F0,j2,p2=class extends k{constructor(){super(...arguments);s(this,b);s(this,m2);s(this,j2,()=>{this.mending=void 0})}connectedCallback(){super.connectedCallback(),v(this,m2,setInterval(()=>this.requestUpdate("answer"),1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(m(this,m2))}question(){return{type:"attention",...this.config.site?{site:this.config.site}:{}}}content(C){let V=C.sites.flatMap(M=>M.concerns.map(r=>({...r,site:M.site,zone:M.zone}))),e=C.sites.filter(M=>!M.is_known);return i`<div aria-live="polite">
      <h2>${this.say("attention")}</h2>
      ${C.sites.length===0?i`<p class="quiet">${this.say("no_place")}</p>`:a}
      ${V.length===0&&e.length===0?A(this,b,b0).call(this,C.sites):a}
      ${e.map(M=>i`<p class="quiet">
            ${this.say(M.is_at_work?"not_known_yet":"not_at_work",{site:M.name})}
          </p>`)}
      ${h9.map(M=>{let r=V.filter(t=>t.urgency===M);return r.length===0?a:i`<h3>${this.say(`urgency_${M}`)}</h3>
              <ul>
                ${r.map(t=>A(this,b,B0).call(this,t))}
              </ul>`})}
      ${A(this,b,_0).call(this,C.sites)}
    </div>
    ${A(this,b,T0).call(this,C.sites)}`}};m2=new WeakMap,b=new WeakSet,b0=function(C){if(C.length===0||m(this,b,K5))return a;let V=C.every(M=>M.for_others===0),e=this.say(V?"all_in_order":"nothing_for_you");return i`<p class="row">${w(w0,"var(--free)")} ${e}</p>`},_0=function(C){let V=C.reduce((e,M)=>e+M.for_others,0);return V===0?a:i`<p class="quiet">
      ${this.say(V===1?"one_for_others":"things_for_others",{count:V})}
    </p>`},T0=function([C]){if(!C||m(this,b,K5))return a;let V=E(this.language,C.zone,this.answeredAt);return i`<p class="quiet">${this.say("looked_at",{time:V})}</p>`},K5=function(){return this.isLost||this.refusal!==""||this.hass?.connected===!1},B0=function(C){let{zone:V}=C,e=C.since===null?a:i` · ${this.say("since",{time:N(this.language,V,C.since,this.now)})}`,M=C.due===null?a:i` · <strong role="timer">${U2(C.due-this.now)}</strong>`;return i`<li style="border-top:1px solid var(--line);padding:8px 0">
      <p class="row" style="flex-wrap:nowrap;align-items:flex-start">
        ${w(z2,C.urgency==="now"?"var(--taken)":"var(--soon)")}
        <span
          ><strong>${C.what}</strong><br /><span class="quiet"
            >${C.where}${e}${M}</span
          ></span
        >
      </p>
      <p>${C.todo}</p>
      ${A(this,b,P0).call(this,C)}
      ${C.helpers.length>0?i`<p class="quiet">${this.say("ask_somebody",{who:C.helpers.join(", ")})}</p>`:a}
      ${this.mended?.key===C.key&&this.mending?A(this,b,R0).call(this,this.mending):a}
    </li>`},P0=function(C){let V=`deed_${C.deed}`;return C.deed===null||!T(V)?a:i`<button
      class="main"
      ?disabled=${this.busy}
      aria-label="${this.say(V)}: ${C.where}"
      @click=${()=>A(this,b,$0).call(this,C)}
    >
      ${this.say(V)}
    </button>`},$0=async function(C){let{site:V,key:e}=C;switch(C.deed){case"look":this.goTo(C.kind==="screens"?"screens":C.space?`space-${V}-${C.space}`:"now");return;case"mend":this.mended=C,this.mending=await this.carryOut("attention/mend",{site:V,issue_id:C.subject});return;default:if(C.deed&&g9.includes(C.deed)&&!confirm(this.say("sure")))return;await this.carryOut("attention/do",{site:V,key:e})}},R0=function(C){return i`<div role="group" style="margin:8px 0">
      ${C.text?i`<p>${C.text}</p>`:a}
      <div class="row">
        ${C.ways.map(V=>i`<button ?disabled=${this.busy} @click=${()=>A(this,b,F0).call(this,V.id)}>
            ${V.label||this.say("yes_do_it")}
          </button>`)}
        <button class="plain" @click=${m(this,j2)}>${this.say("leave_it")}</button>
      </div>
    </div>`},F0=async function(C){let{mended:V,mending:e}=this;if(!V||!e?.flow_id)return;let M=await this.carryOut("attention/mend",{site:V.site,issue_id:V.subject,flow_id:e.flow_id,way:C});this.mending=M?.flow_id?M:void 0},j2=new WeakMap,p2.properties={...k.properties,mending:{state:!0},mended:{state:!0}};var f9=38;function O9(L){let H=Math.max(0,...L.flat());if(H===0)return;let C=L.findIndex(V=>V.includes(H));return{day:C,hour:L[C]?.indexOf(H)??0}}function D0(L,H){let C=Math.max(0,...L.flat()),V=[...Array(24).keys()].filter(o=>L.some(d=>(d[o]??0)>0)),[e,M]=[V[0],V.at(-1)],r=O9(L);if(e===void 0||M===void 0||r===void 0)return a;let t=`${H.weekday(r.day,"long")} ${r.hour}–${r.hour+1} h`;return i`<h3>${H.say("busy")}</h3>
    <p class="quiet">${H.say("busiest",{when:t})}</p>
    <table class="heat">
      <thead>
        <tr>
          <th scope="col"><span class="unseen">${H.say("hour")}</span></th>
          ${L.map((o,d)=>i`<th scope="col">
              <span aria-hidden="true">${H.weekday(d,"short")}</span>
              <span class="unseen">${H.weekday(d,"long")}</span>
            </th>`)}
        </tr>
      </thead>
      <tbody>
        ${[...Array(M-e+1).keys()].map(o=>{let d=e+o;return i`<tr>
            <th scope="row">${d}\u00a0h</th>
            ${L.map(n=>{let p=n[d]??0,l=Math.round(f9*p/C);return i`<td
                style="background:color-mix(in srgb, var(--primary-color, #0277bd) ${l}%, transparent)"
              >
                ${p?H.hours(p):i`<span class="quiet">–</span>`}
              </td>`})}
          </tr>`})}
      </tbody>
    </table>`}var E0=["month","quarter","year"],j5={month:1,quarter:3,year:12},y9=60;function X5(L,H){return r1(X2(L,H),L,-1)}function X2(L,H){let C=j5[L];return G0(H.getFullYear(),Math.floor(H.getMonth()/C)*C)}function r1(L,H,C){let[V,e]=U0(L);return G0(V,e+C*j5[H])}function N0(L,H,C){let V=[],e=X2(L,C);for(let M=y9/j5[L];M>0&&(V.push(e),!(H!==null&&e<=H));M-=1)e=r1(e,L,-1);return V}function W0(L,H,C){let V={start:H,end:r1(H,L,1)},e=k9(L,H,C);return e===null?V:{...V,compare_start:e,compare_end:r1(e,L,1)}}function k9(L,H,C){return C==="none"?null:C==="before"?r1(H,L,-1):C==="year_before"?r1(H,"year",-1):C}function I0(L){return Math.floor(U0(L)[1]/3)+1}function U0(L){let[H=1970,C=1]=L.split("-").map(Number);return[H,C-1]}function G0(L,H){return new Date(Date.UTC(L,H,1)).toISOString().slice(0,10)}var R1,Y2,J2=class{constructor(H){this.language=H;s(this,R1)}say(H,C={}){return u(this.language,H,C)}hours(H){let C=H<6e3?1:0;return this.number(H/60,C)}number(H,C=0){return new Intl.NumberFormat(this.language,{maximumFractionDigits:C}).format(H)}share(H){return H===null?"–":H.toLocaleString(this.language,{style:"percent"})}weekday(H,C){return A(this,R1,Y2).call(this,Date.UTC(2024,0,1+H),{weekday:C})}day(H){return A(this,R1,Y2).call(this,Date.parse(H),{day:"numeric",month:"long",year:"numeric"})}period(H,C){return H==="year"?C.slice(0,4):H==="quarter"?this.say("quarter_of",{number:I0(C),year:C.slice(0,4)}):A(this,R1,Y2).call(this,Date.parse(C),{month:"long",year:"numeric"})}};R1=new WeakSet,Y2=function(H,C){return new Date(H).toLocaleDateString(this.language,{...C,timeZone:"UTC"})};var w9=5*6e4,D1,O,Q0,z0,K0,j0,X0,l2,Y0,C5,J0,Y5,F1=class extends k{constructor(){super();s(this,O);s(this,D1,0);this.unit="month",this.start=X5("month",new Date),this.against="before"}question(){let C=this.language.startsWith("fr")?"fr":"en",V=this.config.site?{site:this.config.site}:{};return{type:"figures",language:C,...V,...W0(this.unit,this.start,this.against)}}isNews(C,V){return C.connected!==V.connected}async askNow(){this.answer&&!this.isLost&&!this.refusal&&Date.now()-m(this,D1)<w9||(v(this,D1,Date.now()),await super.askNow())}content(C){let V=new J2(this.language),e=C.start===this.start&&C.end===r1(this.start,this.unit,1);return i`<h2>${this.say("figures")}</h2>
      ${A(this,O,Q0).call(this,C,V)}
      ${e?A(this,O,z0).call(this,C,V):i`<p role="status">${this.say("counting")}</p>`}`}};D1=new WeakMap,O=new WeakSet,Q0=function(C,V){let e=new Date,M=X2(this.unit,e),r=N0(this.unit,C.since,e),t=r.at(-1)??M,o=r.includes(this.start)?r:[...r,this.start],d=r.filter(p=>p!==this.start),n=(p,l,c,x)=>i`<button
        aria-label=${this.say(l)}
        ?disabled=${x}
        @click=${()=>A(this,O,C5).call(this,this.unit,r1(this.start,this.unit,p))}
      >
        ${c}
      </button>`;return i`<div class="row" role="group" aria-label=${this.say("period")}>
        ${E0.map(p=>i`<button
            class=${p===this.unit?"main":""}
            aria-pressed=${p===this.unit}
            @click=${()=>A(this,O,C5).call(this,p,X5(p,e))}
          >
            ${this.say(`unit_${p}`)}
          </button>`)}
      </div>
      <div class="row" style="margin-top:8px;flex-wrap:nowrap">
        ${n(-1,"period_before","‹",this.start<=t)}
        <select
          class="chosen"
          aria-label=${this.say("period")}
          @change=${p=>A(this,O,C5).call(this,this.unit,q0(p))}
        >
          ${o.map(p=>i`<option value=${p} ?selected=${p===this.start}>
                ${V.period(this.unit,p)}
              </option>`)}
        </select>
        ${n(1,"period_after","›",this.start>=M)}
      </div>
      <label class="row" style="margin-top:8px;flex-wrap:nowrap">
        <span class="quiet">${this.say("compared_with")}</span>
        <select class="chosen" @change=${p=>A(this,O,J0).call(this,q0(p))}>
          ${["before","year_before","none"].filter(p=>p!=="year_before"||this.unit!=="year").map(p=>i`<option value=${p} ?selected=${p===this.against}>
                  ${this.say(`against_${p}`)}
                </option>`)}
          ${d.map(p=>i`<option value=${p} ?selected=${p===this.against}>
                ${V.period(this.unit,p)}
              </option>`)}
        </select>
      </label>`},z0=function(C,V){let{paper:e}=C,M=this.language.startsWith("fr");return i`${A(this,O,K0).call(this,C,V)}
      ${e&&C.is_recorded?i`<p class="row" style="margin-top:8px">
              <a class="button" href=${e.page} target="_blank" rel="noopener"
                >${this.say("on_paper")}</a
              >
              <a class="button" href=${M?e.semicolon:e.comma} download
                >${this.say("as_table")}</a
              >
            </p>`:a}
      ${C.is_recorded?A(this,O,j0).call(this,C,V):a}`},K0=function(C,V){return C.since===null?i`<p>${this.say("never_recorded")}</p>`:C.since<=C.start?a:i`<p>${this.say("recorded_since",{day:V.day(C.since)})}</p>`},j0=function(C,V){let e=C.kinds.map(t=>{let o=`kind_${t.kind}`;return{...t,name:T(o)?this.say(o):t.kind}}),M=C.months.map(t=>({...t,is_recorded:!0,name:V.period("month",`${t.month}-01`)})),r=C.spaces.map(t=>({...t,name:C.sites.length>1?`${t.name} (${t.site_name})`:t.name}));return i`${A(this,O,X0).call(this,C,V)} ${D0(C.heat,V)}
      ${this.unit==="month"?a:A(this,O,l2).call(this,"by_month",M,V)}
      ${C.sites.length>1?A(this,O,l2).call(this,"by_site",C.sites,V):a}
      ${e.length>1?A(this,O,l2).call(this,"by_kind",e,V):a}
      ${A(this,O,l2).call(this,"by_space",r,V)}`},X0=function(C,V){let{compared:e}=C,M=t=>[["figure_rate",V.share(t.rate)],["figure_used",`${V.hours(t.used_minutes)} h`],["figure_open",`${V.hours(t.open_minutes)} h`],["figure_booked",`${V.hours(t.booked_minutes)} h`],["figure_sessions",V.number(t.sessions)],["figure_walk_ins",V.number(t.walk_ins)],["figure_no_shows",V.number(t.no_shows)],["figure_released",`${V.hours(t.released_minutes)} h`],["figure_reused",`${V.hours(t.reused_minutes)} h`],["figure_members",A(this,O,Y0).call(this,t.members)]],r=e?.is_recorded?M(e.total):[];return i`<table class="fixed">
        <thead>
          <tr>
            <th scope="col"><span class="unseen">${this.say("figures")}</span></th>
            <th scope="col">${V.period(this.unit,C.start)}</th>
            ${e?i`<th scope="col">${V.period(this.unit,e.start)}</th>`:a}
          </tr>
        </thead>
        <tbody>
          ${M(C.total).map(([t,o],d)=>i`<tr>
              <th scope="row">${this.say(t)}</th>
              <td><strong>${o}</strong></td>
              ${e?i`<td class="quiet">${r[d]?.[1]??"–"}</td>`:a}
            </tr>`)}
        </tbody>
      </table>
      ${e&&!e.is_recorded?i`<p class="quiet">
              ${this.say("not_recorded",{period:V.period(this.unit,e.start)})}
            </p>`:a}`},l2=function(C,V,e){return i`<h3>${this.say(C)}</h3>
      <table class="fixed">
        <thead>
          <tr>
            <th scope="col"><span class="unseen">${this.say(C)}</span></th>
            <th scope="col">${this.say("figure_used")}</th>
            <th scope="col">${this.say("short_no_shows")}</th>
            <th scope="col">${this.say("short_rate")}</th>
          </tr>
        </thead>
        <tbody>
          ${V.map(M=>i`<tr>
              <th scope="row">${M.name}</th>
              <td>${M.is_recorded?`${e.hours(M.used_minutes)} h`:"–"}</td>
              <td>${M.is_recorded?e.number(M.no_shows):"–"}</td>
              <td>${M.is_recorded?e.share(M.rate):"–"}</td>
            </tr>`)}
        </tbody>
      </table>`},Y0=function(C){return C==null?this.say("not_told"):typeof C=="string"?this.say("fewer_than",{count:C.slice(1)}):String(C)},C5=function(C,V){C!==this.unit&&(this.against="before"),this.unit=C,this.start=V,A(this,O,Y5).call(this)},J0=function(C){this.against=C,A(this,O,Y5).call(this)},Y5=function(){v(this,D1,0),this.askNow()},F1.styles=[...k.styles,z`
      table {
        width: 100%;
        border-collapse: collapse;
        margin: 4px 0 8px;
      }
      th,
      td {
        padding: 6px 0 6px 8px;
        text-align: end;
        font-weight: normal;
        border-top: 1px solid var(--line);
        font-variant-numeric: tabular-nums;
      }
      th:first-child {
        text-align: start;
        padding-inline-start: 0;
        overflow-wrap: anywhere;
      }
      thead th {
        color: var(--quiet);
        border-top: 0;
        vertical-align: bottom;
      }
      .fixed {
        table-layout: fixed;
      }
      .fixed th:first-child {
        width: 46%;
      }
      .heat td,
      .heat th {
        padding: 4px 2px;
        text-align: center;
        border: 1px solid var(--card-background-color, #fff);
      }
      .chosen {
        flex: 1;
        min-width: 0;
        max-width: 24em;
      }
    `],F1.properties={...k.properties,unit:{state:!0},start:{state:!0},against:{state:!0}};function q0(L){return L.target.value}var b9=864e5,s2="24:00";function J5(L){return new Date(`${L}T00:00:00Z`)}function C1(L,H){return new Date(J5(L).getTime()+H*b9).toISOString().slice(0,10)}function H1(L){return(J5(L).getUTCDay()+6)%7}function C7(L){let H=`${L}-01`,[C,V]=L.split("-").map(Number),e=new Date(Date.UTC(C??0,V??1,0)).getUTCDate(),M=Array.from({length:H1(H)});for(let r=0;r<e;r++)M.push(C1(H,r));for(;M.length%7;)M.push(void 0);return Array.from({length:M.length/7},(r,t)=>M.slice(t*7,t*7+7))}function C3(L,H){let[C,V]=L.split("-").map(Number);return new Date(Date.UTC(C??0,(V??1)-1+H,1)).toISOString().slice(0,7)}function B(L,H){let C={dateStyle:"short",timeStyle:"short"};return new Intl.DateTimeFormat("sv-SE",{...C,timeZone:L}).format(H*1e3).replace(" ","T")}function H5(L,H){let C=Date.parse(`${H}:00Z`)/1e3,V=C;for(let e=0;e<2;e++)V=C-(Date.parse(`${B(L,V)}:00Z`)/1e3-Math.floor(V/60)*60);return V}function H3(L,H,C){let V=new Intl.DateTimeFormat(L,{...C,timeZone:"UTC"}).format(J5(H));return L.startsWith("fr")?V.replace(/(^| )1 (?=\p{L})/u,"$11er "):V}function $(L,H,C){let V=H.slice(0,4)===C.slice(0,4)?{}:{year:"numeric"};return H3(L,H,{weekday:"long",day:"numeric",month:"long",...V})}function H7(L,H){return H3(L,`${H}-01`,{month:"long",year:"numeric"})}function R(L,H,C){return H3(L,C1("2024-01-01",H),{weekday:C})}function K(L,H){if(H.length===0)return u(L,"look_closed");let[C]=H;return H.length===1&&C?.[0]==="00:00"&&C[1]===s2?u(L,"open_all_day"):H.map(([V,e])=>`${o2(L,V)} – ${o2(L,e)}`).join(", ")}function V3(L){let H=C=>Number(C.slice(0,2))*60+Number(C.slice(3,5));return L.reduce((C,[V,e])=>C+H(e)-H(V),0)}function V5(L,H){let[C,V]=[B(L,H.start),B(L,H.end)],e=C.endsWith("T00:00")&&V.endsWith("T00:00");return[C.slice(0,10),B(L,H.end-1).slice(0,10),e]}function v2(L,H,C,V){let[e,M,r]=V5(H,V),t=p=>$(L,p,C);if(V.start*1e3<=Date.now()){let p=B(H,V.end);return p.endsWith("T00:00")?M===C?u(L,"until_tonight"):u(L,"until_day",{day:t(M)}):u(L,"until",{time:`${t(M)} ${o2(L,p.slice(11))}`})}if(r&&e===M)return t(e);if(r)return u(L,"days_from_to",{from:t(e),to:t(M)});let o=p=>o2(L,B(H,p).slice(11)),d={from:o(V.start),to:o(V.end)};if(B(H,V.end).slice(0,10)===e)return`${t(e)}, ${d.from} – ${d.to}`;let n=`${t(B(H,V.end).slice(0,10))} ${d.to}`;return u(L,"days_from_to",{from:`${t(e)} ${d.from}`,to:n})}var V7=["09:00","18:00"],L7=2;function e5(L){let{version:H,week:C,days:V,closings:e,holidays:M,calendar:r}=L;return{version:H,week:C,days:V,closings:e,holidays:M,calendar:r}}function E1(L,H="",C=L.today){return{kind:"close",space:H,from:C,to:C,...{isWholeDays:!0,fromTime:"08:00",toTime:"18:00"},reason:""}}function x2(L,H){let C=L.year.find(M=>M.day===H),V=L.week[H1(H)]??[],e=C?.spans.length?C.spans:V;return{kind:"day",day:H,spans:e.length?e:[V7],reason:""}}function e3(L){switch(L.kind){case"close":{let{space:H,from:C,to:V,isWholeDays:e,fromTime:M,toTime:r,reason:t}=L,[o,d]=e?[`${C}T00:00`,`${C1(V,1)}T00:00`]:[`${C}T${M}`,`${V}T${r}`];return{kind:"close",...H?{space:H}:{},start:o,end:d,reason:t.trim()}}case"day":return{...L,reason:L.reason.trim()};case"holidays":{let{closed:H,country:C,subdivision:V}=L,e=C?{country:C,...V?{subdivision:V}:{}}:{};return{kind:"holidays",closed:H,...e}}case"calendar":return{kind:"calendar",entity_id:L.entity_id||null};default:return L}}function M3(L,H,C){switch(L.kind){case"close":{let V=e3(L);return V.kind!=="close"||!L.from||!L.to?"fault_no_day":!L.isWholeDays&&!(L.fromTime&&L.toTime)?"fault_no_time":V.end<=V.start?"fault_end_first":H5(H.zone,V.end)<=C?"fault_over":L.to>H.last?"fault_far":void 0}case"day":return L.day?L.day<H.today?"fault_over":L.day>H.last?"fault_far":L5(L.spans):"fault_no_day";case"week":return L.week.map(L5).find(Boolean);case"holidays":return L.closed&&!L.country?"fault_no_country":void 0;default:return}}function L5(L){let H="";for(let[C,V]of L){if(!C||!V)return"fault_no_time";if(V<=C)return"fault_span";if(H&&C<=H)return"fault_spans_meet";H=V}}function e7(L,H,C,V){let e=C===1&&V==="00:00"?s2:V;return L.map((M,r)=>r!==H?M:C===0?[e,M[1]]:[M[0],e])}function M7(L){let[H]=L;if(!H)return[V7];let[C,V]=H;return C<"12:00"&&V>"14:00"?[[C,"12:00"],["14:00",V]]:[H,["",""]]}var L3="faitout-hours-";function r7(L,H){try{H?sessionStorage.setItem(L3+L,JSON.stringify(H)):sessionStorage.removeItem(L3+L)}catch{}}function M5(L){try{let H=sessionStorage.getItem(L3+L);return H?JSON.parse(H):void 0}catch{return}}function r3(L,H,C,V){let e=L5(C),M=(r,t)=>{let o=C[r]?.[t]??"";return i`<input
      type="time"
      required
      aria-label="${H}, ${L.say(t?"closes_at":"opens_at")}"
      aria-invalid=${e?"true":"false"}
      .value=${o===s2?"00:00":o}
      @change=${d=>V(e7(C,r,t,F(d)))}
    />`};return i`${C.map((r,t)=>i`<div class="span">
      ${M(t,0)}<span aria-hidden="true">–</span>${M(t,1)}
      <button
        aria-label="${H}, ${L.say("take_span_away")}"
        title=${L.say("take_span_away")}
        @click=${()=>V(C.filter((o,d)=>d!==t))}
      >
        ✕
      </button>
    </div>`)}
  ${e?i`<p class="wrong">${L.say(e)}</p>`:a}
  ${C.length===0?i`<p class="quiet">${L.say("closed")}</p>`:a}
  ${C.length<L7?i`<button
          aria-label="${H}, ${L.say(C.length?"add_break":"open_that_day")}"
          @click=${()=>V(M7(C))}
        >
          ${L.say(C.length?"add_break":"open_that_day")}
        </button>`:a}`}function F(L){return L.target.value}var _9=80,T9=["reason_leave","reason_bridge","reason_works","reason_event"],t7={close:"close_from_to",day:"other_hours",week:"the_week",holidays:"public_holidays",calendar:"closing_calendar",remove:"take_away"};function i7(L,H){switch(H.kind){case"close":return B9(L,H);case"day":return $9(L,H);case"week":return R9(L,H.week);case"holidays":return D9(L,H);case"calendar":return N9(L,H.entity_id);case"remove":return a}}function B9({voice:L,hours:H,change:C},V){let e=t=>C({...V,...t}),M=t=>i`<label
    >${L.say(t==="from"?"first_day":"last_day")}
    <input
      type="date"
      required
      min=${t==="from"?H.today:V.from||H.today}
      max=${H.last}
      .value=${V[t]}
      @change=${o=>e(P9(V,t,F(o)))}
  /></label>`,r=t=>i`<label
    >${L.say(t==="fromTime"?"from_time":"to_time")}
    <input type="time" required .value=${V[t]} @change=${o=>e({[t]:F(o)})}
  /></label>`;return i`<label
      >${L.say("what_closes")}
      <select @change=${t=>e({space:F(t)})}>
        <option value="" .selected=${V.space===""}>${L.say("whole_place")}</option>
        ${H.spaces.map(({space:t,name:o})=>i`<option value=${t} .selected=${V.space===t}>${o}</option>`)}
      </select></label
    >
    <div class="pair">
      ${M("from")} ${V.isWholeDays?a:r("fromTime")} ${M("to")}
      ${V.isWholeDays?a:r("toTime")}
    </div>
    <label class="inline"
      ><input
        type="checkbox"
        .checked=${V.isWholeDays}
        @change=${t=>e({isWholeDays:t.target.checked})}
      />
      ${L.say("whole_days")}</label
    >
    ${r5(L,V.reason,t=>e({reason:t}))}`}function P9(L,H,C){return H==="from"&&C>L.to?{from:C,to:C}:{[H]:C}}function $9({voice:L,hours:H,change:C},V){let e=t=>C({...V,...t}),M=V.day?H.week[H1(V.day)]??[]:void 0,r=V.day?R(L.language,H1(V.day),"long"):"";return i`<label
      >${L.say("which_day")}
      <input
        type="date"
        required
        min=${H.today}
        max=${H.last}
        .value=${V.day}
        @change=${t=>e({day:F(t)})}
    /></label>
    ${M?i`<p class="quiet">
            ${L.say("usually",{day:r,hours:K(L.language,M)})}
          </p>`:a}
    <fieldset>
      <legend>${V.day?$(L.language,V.day,H.today):L.say("which_day")}</legend>
      ${r3(L,L.say("which_day"),V.spans,t=>e({spans:t}))}
    </fieldset>
    ${r5(L,V.reason,t=>e({reason:t}))}`}function R9(L,H){let{voice:C,change:V}=L,e=(M,r)=>V({kind:"week",week:H.map((t,o)=>M.includes(o)?r:t)});return i`${H.map((M,r)=>{let t=R(C.language,r,"long");return i`<fieldset>
      <legend>${t}</legend>
      ${r3(C,t,M,o=>e([r],o))}
      <button
        aria-expanded=${L.copied===r}
        aria-label="${t}, ${C.say("copy_day")}"
        @click=${()=>L.copy(L.copied===r?void 0:r)}
      >
        ${C.say("copy_day")}
      </button>
      ${L.copied===r?F9(C,H,r,e):a}
    </fieldset>`})}`}function F9(L,H,C,V){let e=H[C]??[],M=H.map((t,o)=>o).filter(t=>t!==C),r=t=>String(H[t])===String(e);return i`<div class="row" style="margin-top:8px" role="group" aria-label=${L.say("copy_to")}>
    ${M.map(t=>i`<button
        aria-pressed=${r(t)}
        aria-label=${R(L.language,t,"long")}
        @click=${()=>V([t],e)}
      >
        ${r(t)?"✓ ":""}${R(L.language,t,"short")}
      </button>`)}
    <button @click=${()=>V(M,e)}>${L.say("all_days")}</button>
  </div>`}function D9({voice:L,hours:H,change:C},V){let{countries:e,subdivisions:M,country:r}=H.holidays,t=p=>C({...V,...p}),o=new Intl.DisplayNames([L.language],{type:"region"}),d=e.map(p=>({code:p,name:E9(o,p)})).sort((p,l)=>p.name.localeCompare(l.name,L.language)),n=V.country===r?M:[];return i`<label class="inline"
      ><input
        type="checkbox"
        .checked=${V.closed}
        @change=${p=>t({closed:p.target.checked})}
      />
      ${L.say("closed_on_holidays")}</label
    >
    <label
      >${L.say("country")}
      <select @change=${p=>t({country:F(p),subdivision:""})}>
        ${V.country?a:i`<option value="">–</option>`}
        ${d.map(({code:p,name:l})=>i`<option value=${p} .selected=${p===V.country}>${l}</option>`)}
      </select></label
    >
    ${n.length>0?i`<label
            >${L.say("subdivision")}
            <select @change=${p=>t({subdivision:F(p)})}>
              <option value="">${L.say("no_subdivision")}</option>
              ${n.map(({id:p,name:l})=>i`<option value=${p} .selected=${p===V.subdivision}>${l}</option>`)}
            </select></label
          >`:a}`}function E9(L,H){try{return L.of(H)??H}catch{return H}}function N9({voice:L,hours:H,change:C},V){let{choices:e}=H.calendar;return i`<p class="quiet">${L.say("closing_calendar_does")}</p>
    <label
      >${L.say("closing_calendar")}
      <select @change=${M=>C({kind:"calendar",entity_id:F(M)})}>
        <option value="" .selected=${V===""}>${L.say("no_calendar")}</option>
        ${e.map(({entity_id:M,name:r})=>i`<option value=${M} .selected=${M===V}>${r}</option>`)}
      </select></label
    >`}function r5(L,H,C){return i`<label
      >${L.say("reason")}
      <input
        autocomplete="off"
        maxlength=${_9}
        .value=${H}
        @input=${V=>C(F(V))}
    /></label>
    <div class="row" role="group" aria-label=${L.say("reason")}>
      ${T9.map(V=>i`<button aria-pressed=${H===L.say(V)} @click=${()=>C(L.say(V))}>
          ${L.say(V)}
        </button>`)}
    </div>`}var t3="time",i3="space/";function o3({way:L,fates:H}){return L.filter(({booking_id:C,start:V})=>{let e=H[C];return e===void 0||typeof e=="object"&&e.start===V}).length}function o7(L){let{voice:H,way:C}=L,V=C.length===1?"one_in_the_way":"in_the_way";return i`<p>${H.say(V,{count:C.length})}</p>
    ${C.length>1?W9(L):a}
    <ul>
      ${C.map(e=>I9(L,e))}
    </ul>`}function W9({voice:L,way:H,fates:C,choose:V}){let e=r=>{let t=H.flatMap(o=>{let d=r(o);return d===void 0?[]:[[o.booking_id,d]]});V({...C,...Object.fromEntries(t)})},M=r=>{let[t]=r.free;return r.may_move&&t?{space:t.space}:void 0};return i`<div class="row" role="group" aria-label=${L.say("all_of_them")}>
    <button @click=${()=>e(()=>"keep")}>${L.say("keep_all")}</button>
    ${H.some(M)?i`<button @click=${()=>e(M)}>${L.say("move_all")}</button>`:a}
    ${H.some(r=>r.may_cancel)?i`<button class="danger" @click=${()=>e(r=>r.may_cancel?"cancel":void 0)}>
            ${L.say("cancel_all")}
          </button>`:a}
  </div>`}function I9(L,H){let{voice:C,zone:V,today:e,fates:M,choose:r}=L,{language:t}=C,o=M[H.booking_id],d=$(t,B(V,H.start).slice(0,10),e),n=B(V,H.end),l=`${n.slice(0,10)!==B(V,H.start).slice(0,10)?`${$(t,n.slice(0,10),e)} `:""}${E(t,V,H.end)}`,c=`${d}, ${E(t,V,H.start)} – ${l}`,x=P=>{let{[H.booking_id]:N3,...W3}=M;r(P===void 0?W3:{...W3,[H.booking_id]:P})},A1=U9(o),u1=(P,N3)=>i`<option value=${P} .selected=${P===A1}>${N3}</option>`;return i`<li class="line">
    <div class="body">
      <strong>${H.space_name}</strong> ${H.title?`· ${H.title}`:""}<br />
      ${c}
      ${H.has_holder?a:i`<br /><span class="quiet">${C.say("no_holder")}</span>`}
      <label
        ><span class="unseen">${H.space_name}, ${c}</span>
        <select @change=${P=>x(G9(F(P),H))}>
          ${u1("",C.say("decide"))} ${u1("keep",C.say("keep_booking"))}
          ${H.may_move?i`${H.free.map(P=>u1(i3+P.space,C.say("move_into",{space:P.name})))}${u1(t3,C.say("move_in_time"))}`:a}
          ${H.may_cancel?u1("cancel",C.say("cancel_booking")):a}
        </select></label
      >
      ${typeof o=="object"&&o.start!==void 0?i`<label
              >${C.say("new_start")}
              <input
                type="datetime-local"
                required
                .value=${B(V,o.start)}
                @change=${P=>F(P)&&x({start:H5(V,F(P))})}
            /></label>`:a}
    </div>
  </li>`}function U9(L){return L===void 0||typeof L=="string"?L??"":L.space?i3+L.space:t3}function G9(L,H){return L==="keep"||L==="cancel"?L:L===t3?{start:H.start}:L?{space:L.slice(i3.length)}:void 0}function A7(L){let H=[];for(let C of L.days){let V=H.at(-1);V?.kind==="days"&&q9(V.days.at(-1),C)?(V.days.push(C),V.last=C.day):H.push({kind:"days",first:C.day,last:C.day,days:[C]})}for(let C of L.closings){let[V,e]=V5(L.zone,C);H.push({kind:"closing",first:V,last:e,closing:C})}return H.sort((C,V)=>C.first.localeCompare(V.first)||C.last.localeCompare(V.last))}function q9(L,H){return L!==void 0&&L.origin!=="hand"&&C1(L.day,1)===H.day&&L.origin===H.origin&&L.reason===H.reason&&String(L.spans)===String(H.spans)}function t5(L,H){let C=L.week[H1(H.day)]??[];return String(C)===String(H.spans)?"usual":H.spans.length===0?"closed":V3(H.spans)>V3(C)?"longer":"other"}function i5(L,H){return L.closings.filter(C=>{let[V,e]=V5(L.zone,C);return V<=H&&H<=e})}function A3(L,H){let C=r=>new Set([...r.days,...r.closings].map(a3)),[V,e]=[C(L),C(H)],M=r=>{let{closed:t,country:o,subdivision:d}=r.holidays;return JSON.stringify([t,o,d,r.calendar.entity_id])};return{weekdays:H.week.flatMap((r,t)=>String(r)===String(L.week[t]??[])?[]:[t]),came:[...H.days,...H.closings].filter(r=>!V.has(a3(r))),went:[...L.days,...L.closings].filter(r=>!e.has(a3(r))),settings:M(L)!==M(H)}}function a3(L){return JSON.stringify(L)}function n7(L,H,C){let V=e=>e.origin==="hand";switch(L.kind){case"week":return{kind:"week",week:H.week};case"holidays":{let{closed:e,country:M,subdivision:r}=H.holidays;return{kind:"holidays",closed:e,country:M??"",subdivision:r??""}}case"calendar":return{kind:"calendar",entity_id:H.calendar.entity_id??""};case"day":{let e=H.days.find(r=>r.day===L.day&&V(r));if(e)return a7(e);let M=C.days.find(r=>r.day===L.day&&V(r));return M&&{kind:"remove",id:M.id}}case"close":{let e=new Set(H.closings.map(r=>r.id)),M=C.closings.find(r=>V(r)&&!e.has(r.id));return M&&{kind:"remove",id:M.id}}case"remove":{let e=H.days.find(r=>r.id===L.id),M=H.closings.find(r=>r.id===L.id);return e?a7(e):M&&Q9(M,C.zone)}}}function a7({day:L,spans:H,reason:C}){return{kind:"day",day:L,spans:H,reason:C}}function Q9(L,H){let[C,V]=B(H,L.start).split("T"),[e,M]=B(H,L.end).split("T"),{space:r,reason:t}=L;return{kind:"close",space:r??"",...{from:C,fromTime:V,to:e,toTime:M,isWholeDays:!1},reason:t}}function d7(L,H,C){return L.kind!=="week"?L:{kind:"week",week:L.week.map((e,M)=>String(e)===String(H.week[M])?C.week[M]??e:e)}}var l1,N1,W1,j,I1,g,m1,t1,p7,m7,l7,s7,o5,U1=class{constructor(H){s(this,g);s(this,l1);s(this,N1);s(this,W1,!1);s(this,j);s(this,I1,"");v(this,j,H)}takeUp(H,C){if(H===m(this,I1))return;v(this,I1,H),v(this,l1,void 0);let V=C.may_change?M5(H):void 0;this.held=V&&{draft:V.draft,seen:V.seen,fates:{}}}begin(H,C){v(this,l1,void 0),A(this,g,m1).call(this,{draft:C,seen:e5(H),fates:{}},"#step")}make(H,C){return A(this,g,o5).call(this,H,{draft:C,seen:e5(H),fates:{}})}leave(){v(this,W1,!1),v(this,N1,void 0),A(this,g,m1).call(this,void 0,m(this,j).home)}draw(H,C,V){let{draft:e,way:M,fates:r}=C,t=m(this,g,t1),o=C.seen.version!==H.version,d=m(this,W1)&&!M?M3(e,H,Date.now()/1e3):void 0,n=M!==void 0&&o3({way:M,fates:r})>0;return i`<h3 id="step" tabindex="-1">
        ${t.say(M?"in_the_way_title":V?.heading??t7[e.kind])}
      </h3>
      ${o?A(this,g,l7).call(this,H,C):a}
      ${M?A(this,g,m7).call(this,H,C,M):V?.form??A(this,g,p7).call(this,H,e)}
      ${d?i`<p role="alert" class="wrong">${t.say(d)}</p>`:a}
      <p role="status">
        ${t.busy?i`<progress aria-label=${t.say("working")}></progress> ${t.say("working")}`:a}
      </p>
      <div class="row last">
        ${V&&!M?a:i`<button
                class="main"
                ?disabled=${t.busy||o||n}
                @click=${()=>A(this,g,o5).call(this,H,C)}
              >
                ${t.say(M?"do_so":e.kind==="close"?"close_it":"save")}
              </button>`}
        ${M&&e.kind!=="remove"?i`<button
                ?disabled=${t.busy}
                @click=${()=>A(this,g,m1).call(this,{draft:e,seen:C.seen,fates:r},"#step")}
              >
                ${t.say("back")}
              </button>`:a}
        <button ?disabled=${t.busy} @click=${()=>this.leave()}>${t.say("leave_it")}</button>
      </div>`}type(H){this.held&&A(this,g,m1).call(this,{...this.held,draft:H})}async give(H,C){this.type(C),this.held&&await A(this,g,o5).call(this,H,this.held)}outcome(H){let C=m(this,g,t1);if(!m(this,l1)||!H)return i`<p role="status" class="unseen"></p>`;let{text:V,back:e,failed:M,hasTouched:r}=m(this,l1);return i`<div class="told" role="status">
      <p id="told" tabindex="-1">${V}</p>
      ${M.map(({booking:t,message:o})=>i`<p class="wrong">
          ${t?C.say("pair",{what:t.space_name,how:o}):o}
        </p>`)}
      ${r&&e?i`<p class="quiet">${C.say("bookings_stay_so")}</p>`:a}
      ${e?i`<button ?disabled=${C.busy} @click=${()=>this.make(H,e)}>
              ${C.say("take_back")}
            </button>`:a}
    </div>`}};l1=new WeakMap,N1=new WeakMap,W1=new WeakMap,j=new WeakMap,I1=new WeakMap,g=new WeakSet,m1=function(H,C){this.held=H,r7(m(this,I1),H),m(this,j).redraw(C)},t1=function(){return m(this,j).voice()},p7=function(H,C){let V={voice:m(this,g,t1),hours:H,copied:m(this,N1),copy:e=>{v(this,N1,e),m(this,j).redraw()},change:e=>this.type(e)};return i7(V,C)},m7=function(H,C,V){let e=o3({way:V,fates:C.fates});return i`${o7({voice:m(this,g,t1),zone:H.zone,today:H.today,way:V,fates:C.fates,choose:M=>A(this,g,m1).call(this,{...C,fates:M})})}
    ${e>0?i`<p class="quiet">${m(this,g,t1).say("still_to_decide",{count:e})}</p>`:a}`},l7=function(H,C){let{weekdays:V,came:e,went:M,settings:r}=A3(C.seen,H),t=m(this,g,t1),o=n=>"day"in n?$(t.language,n.day,H.today):v2(t.language,H.zone,H.today,n),d=n=>[o(n),n.reason].filter(Boolean).join(" · ");return i`<div role="alert" class="told warned">
      <p><strong>${t.say("changed_meanwhile")}</strong></p>
      <ul>
        ${V.map(n=>i`<li>${t.say("new_hours",{what:R(t.language,n,"long")})}</li>`)}
        ${e.map(n=>i`<li>${t.say("new_line",{what:d(n)})}</li>`)}
        ${M.map(n=>i`<li>${t.say("gone_line",{what:d(n)})}</li>`)}
        ${r?i`<li>${t.say("new_settings")}</li>`:a}
      </ul>
      <button @click=${()=>A(this,g,s7).call(this,H,C)}>${t.say("go_on")}</button>
    </div>`},s7=function(H,C){let V=d7(C.draft,C.seen,H);A(this,g,m1).call(this,{draft:V,seen:e5(H),fates:C.fates},"#step")},o5=async function(H,C){if(v(this,W1,!0),m(this,j).redraw(),M3(C.draft,H,Date.now()/1e3))return;let V=await m(this,j).send({site:H.site,version:C.seen.version,dry_run:!1,change:e3(C.draft),in_the_way:C.fates});if(!V)return;if(!V.done){let M=new Set(V.in_the_way.map(t=>t.booking_id)),r=Object.entries(C.fates).filter(([t])=>M.has(t));A(this,g,m1).call(this,{...C,way:V.in_the_way,fates:Object.fromEntries(r)},"#step");return}this.leave();let e=V.hours??H;v(this,l1,{text:[m(this,g,t1).say("hours_changed"),z9(m(this,g,t1),C,e)].filter(Boolean).join(" "),back:n7(C.draft,C.seen,e),failed:V.failed.map(({booking_id:M,message:r})=>({booking:C.way?.find(t=>t.booking_id===M),message:r})),hasTouched:Object.values(C.fates).some(M=>M!=="keep")}),m(this,j).redraw("#told")};function z9({language:L,say:H},{draft:C,seen:V},e){if(C.kind==="day"){let t=$(L,C.day,e.today);return`${H("pair",{what:t,how:K(L,C.spans)})}.`}let M=A3(V,e).came.find(t=>"start"in t);if(C.kind!=="close"||!M||!("start"in M))return"";let r=v2(L,e.zone,e.today,M);return`${H("pair",{what:M.space_name??e.name,how:H("closed_then",{when:r})})}.`}var v7={usual:void 0,closed:[B1,"currentColor"],longer:[A2,"var(--free)"],other:[P1,"var(--soon)"]},K9={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7};function x7(L,H,C){let{month:V,show:e}=C,M=new Map(H.year.map(n=>[n.day,n])),[r,t]=[H.today.slice(0,7),H.year.at(-1)?.day.slice(0,7)??V],{language:o}=L,d=j9(C,M);return i`<div class="row" style="flex-wrap:nowrap">
      <button
        aria-label=${L.say("month_before")}
        ?disabled=${V<=r}
        @click=${()=>e(C3(V,-1))}
      >
        ‹
      </button>
      <strong style="flex:1;text-align:center" aria-live="polite">${H7(o,V)}</strong>
      <button
        aria-label=${L.say("month_after")}
        ?disabled=${V>=t}
        @click=${()=>e(C3(V,1))}
      >
        ›
      </button>
    </div>
    <table class="month" @keydown=${n=>C6(n,C)}>
      <thead>
        <tr>
          ${[0,1,2,3,4,5,6].map(n=>i`<th scope="col">
              <span aria-hidden="true">${R(o,n,"short")}</span
              ><span class="unseen">${R(o,n,"long")}</span>
            </th>`)}
        </tr>
      </thead>
      <tbody>
        ${C7(V).map(n=>i`<tr>
            ${n.map(p=>i`<td>${p?X9(L,H,C,p,M.get(p),d):""}</td>`)}
          </tr>`)}
      </tbody>
    </table>
    ${J9(L)}`}function j9({month:L,chosen:H},C){return H.startsWith(L)?H:[...C.keys()].find(V=>V.startsWith(L))??""}function X9(L,H,C,V,e,M){let r=Number(V.slice(8));if(!e)return i`<button class="past" disabled aria-label=${$(L.language,V,H.today)}>
      ${r}
    </button>`;let t=t5(H,e),o=e.spans.length===0,d=o?v7.closed:v7[t],n=i5(H,V).filter(p=>p.space!==null);return i`<button
    class="${t} ${o?"shut":""} ${V===H.today?"today":""}"
    data-day=${V}
    aria-pressed=${C.chosen===V}
    tabindex=${V===M?0:-1}
    @click=${()=>C.choose(V,!1)}
  >
    <span class="number" aria-hidden="true">${r}</span>
    <span class="unseen">${Y9(L,H,e,t,n.length)}</span>
    <span class="shapes">
      ${d?w(...d):""}${n.length>0?w(n2,"var(--quiet)"):""}
    </span>
  </button>`}function Y9(L,H,C,V,e){return[$(L.language,C.day,H.today),K(L.language,C.spans),V==="usual"||V==="closed"?"":L.say(`look_${V}`),C.reason,e?L.say("spaces_closed"):""].filter(Boolean).join(", ")}function J9(L){let H=(C,V)=>i`<span>${C} ${L.say(V)}</span>`;return i`<p class="legend">
    ${H(w(B1),"look_closed")} ${H(w(A2,"var(--free)"),"look_longer")}
    ${H(w(P1,"var(--soon)"),"look_other")} ${H(w(n2,"var(--quiet)"),"spaces_closed")}
  </p>`}function C6(L,H){let C=K9[L.key],V=L.target.dataset.day;C===void 0||!V||(L.preventDefault(),H.choose(C1(V,C),!0))}var H6=8;function u7({voice:L,hours:H}){let[C]=H.year;if(!C)return i``;let V=[K(L.language,C.spans),C.reason].filter(Boolean).join(" · ");return i`<p>
    <strong>${L.say("pair",{what:L.say("today"),how:V})}</strong>
  </p>`}function Z7({voice:L,hours:H,begin:C}){return i`<h3>${L.say("the_week")}</h3>
    <dl class="days">
      ${H.week.map((V,e)=>i`<dt>${R(L.language,e,"long")}</dt>
          <dd>${K(L.language,V)}</dd>`)}
    </dl>
    ${n3(L,H,"the_week",()=>C({kind:"week",week:H.week}))}`}function c7({voice:L,hours:H,begin:C}){let{holidays:V,calendar:e}=H,{closed:M,country:r,subdivision:t}=V,o=V.subdivisions.find(l=>l.id===t)?.name??t,n=[r?new Intl.DisplayNames([L.language],{type:"region"}).of(r):"",o].filter(Boolean).join(", "),p=e.heard===null?"":N(L.language,H.zone,e.heard,Date.now()/1e3);return i`<h3>${L.say("public_holidays")}</h3>
    <p>${M?L.say("holidays_closed",{where:n}):L.say("holidays_open")}</p>
    ${n3(L,H,"public_holidays",()=>C({kind:"holidays",closed:M,country:r??"",subdivision:t??""}))}
    <h3>${L.say("closing_calendar")}</h3>
    <p>${e.name??e.entity_id??L.say("no_calendar")}</p>
    ${e.entity_id&&e.fault?i`<p class="wrong">${L.say(p?"calendar_silent_since":"calendar_silent",{time:p})}</p>`:a}
    ${n3(L,H,"closing_calendar",()=>C({kind:"calendar",entity_id:e.entity_id??""}))}`}function n3(L,H,C,V){if(!H.may_change)return a;let e=L.say("pair",{what:L.say("change"),how:L.say(C)});return i`<button aria-label=${e} data-opens=${C} @click=${V}>${L.say("change")}</button>`}function S7(L){let{voice:H,hours:C,showsAll:V,showAll:e}=L,M=A7(C),r=V?M:M.slice(0,H6);return i`<h3>${H.say("what_differs")}</h3>
    ${M.length===0?i`<p class="quiet">${H.say("nothing_differs")}</p>`:a}
    <ul>
      ${r.map(t=>g7(L,t))}
    </ul>
    ${M.length>r.length?i`<button class="plain quiet" @click=${e}>
            ${H.say("and_more",{count:M.length-r.length})}
          </button>`:a}`}function h7(L,H){let{voice:C,hours:V,begin:e}=L,M=V.year.find(n=>n.day===H);if(!M)return i``;let t=V.days.filter(n=>n.day===H).map(n=>({kind:"days",first:H,last:H,days:[n]}));for(let n of i5(V,H))t.push({kind:"closing",first:H,last:H,closing:n});let o=(n,p)=>i`<button data-opens=${n} @click=${()=>e(p)}>${C.say(n)}</button>`,d=$(C.language,H,V.today);return i`<section aria-label=${d} class="told">
    <p><strong>${d}</strong><br />${K(C.language,M.spans)}</p>
    <ul>
      ${t.map(n=>g7(L,n,n.kind==="days"))}
    </ul>
    ${V.may_change?i`<div class="row last">
            ${M.spans.length?o("close_that_day",E1(V,"",H)):a}
            ${o("other_hours_that_day",x2(V,H))}
          </div>`:a}
  </section>`}function g7(L,H,C=!1){return H.kind==="days"?V6(L,H,C):p3(L,H.closing)}function V6(L,H,C){let{voice:V,hours:e,begin:M,remove:r}=L,[t]=H.days;if(!t)return i``;let o=t5(e,t),d={usual:P1,closed:B1,longer:A2,other:P1}[o],n={usual:"var(--quiet)",closed:"currentColor",longer:"var(--free)",other:"var(--soon)"}[o],p=P=>$(V.language,P,e.today),l=H.first===H.last?p(H.first):V.say("days_from_to",{from:p(H.first),to:p(H.last)}),c=o==="longer"||o==="other"?V.say(`look_${o}`):"",x=[K(V.language,t.spans),c].filter(Boolean).join(" · "),A1=t.origin==="calendar"?f7(V,e):t.origin==="holiday"?V.say("origin_holiday"):"",u1=t.origin==="hand"?d3(V,"take_away",l,()=>r(t.id)):t.origin==="holiday"&&H.first===H.last&&o==="closed"?d3(V,"open_all_the_same",l,()=>M(x2(e,t.day))):a;return O7(w(d,n),C?"":l,x,t.reason,A1,e.may_change?u1:a)}function p3({voice:L,hours:H,remove:C},V){let e=v2(L.language,H.zone,H.today,V),M=V.space?L.say("space_closed",{space:V.space_name??V.space}):L.say("closed"),r=V.origin==="hand";return O7(w(V.space?n2:B1,V.space?"var(--quiet)":"currentColor"),e,M,V.reason,r?"":f7(L,H),r&&H.may_change?d3(L,V.start*1e3<=Date.now()?"reopen":"take_away",e,()=>C(V.id)):a)}function f7(L,H){return L.say("origin_calendar",{name:H.calendar?.name??""})}function d3(L,H,C,V){return i`<button
    ?disabled=${L.busy}
    aria-label=${L.say("pair",{what:L.say(H),how:C})}
    @click=${V}
  >
    ${L.say(H)}
  </button>`}function O7(L,H,C,V,e,M){return i`<li class="line">
    ${L}
    <div class="body">
      ${H?i`<strong>${H}</strong><br />`:a} ${C}${V?i` · ${V}`:a}
      ${e?i`<br /><span class="quiet">${e}</span>`:a}
    </div>
    ${M}
  </li>`}var a5=z`
  fieldset {
    border: 0;
    border-top: 1px solid var(--line);
    margin: 0;
    padding: 8px 0;
    min-width: 0;
  }
  legend {
    padding: 8px 8px 0 0;
    font-weight: 500;
  }
  label {
    display: block;
    margin: 8px 0;
  }
  label.inline {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
  }
  input[type="checkbox"],
  input[type="radio"] {
    width: 22px;
    height: 22px;
    min-height: 22px;
    min-width: 22px;
    margin: 0;
    accent-color: var(--primary-color, #0277bd);
  }
  input,
  select {
    max-width: 100%;
    min-width: 0;
  }
  label:not(.inline) > input,
  label:not(.inline) > select {
    display: block;
    width: 100%;
    margin-top: 4px;
  }
  :host([dark]) input,
  :host([dark]) select {
    color-scheme: dark;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 0 12px;
  }
  .span {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 4px 0;
  }
  .span input {
    flex: 1 1 0;
    padding: 8px;
  }
  table.month {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .month th {
    font-weight: 400;
    font-size: 0.85rem;
    padding: 4px 0;
  }
  .month td {
    padding: 1px;
  }
  .month button {
    position: relative;
    width: 100%;
    min-width: 0;
    padding: 0;
    min-height: 46px;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 1px;
    border-radius: 8px;
    line-height: 1.1;
  }
  .month button.past {
    color: var(--quiet);
  }
  .month button.today {
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .month button.shut {
    background: repeating-linear-gradient(
      -45deg,
      var(--line) 0 3px,
      var(--card-background-color, #fff) 3px 7px
    );
  }
  .month button.other {
    border: 2px solid var(--soon);
  }
  .month button.longer {
    border: 2px solid var(--free);
  }
  .month button[aria-pressed="true"] {
    box-shadow: 0 0 0 3px var(--primary-color, #0277bd);
  }
  .month svg.icon,
  .legend svg.icon {
    width: 15px;
    height: 15px;
  }
  .month .number {
    background: var(--card-background-color, #fff);
    border-radius: 6px;
    padding: 0 4px;
  }
  .month .shapes {
    display: flex;
    height: 15px;
    background: var(--card-background-color, #fff);
    border-radius: 6px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    font-size: 0.85rem;
    margin: 6px 0;
  }
  .legend span {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: flex-start;
    border-top: 1px solid var(--line);
    padding: 8px 0;
  }
  .line > .body {
    flex: 1 1 170px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .line > svg.icon {
    margin-top: 1px;
  }
  .days {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 12px;
    margin: 4px 0;
  }
  .days dd {
    margin: 0;
  }
  .last {
    margin-top: 12px;
  }
  .told {
    border-inline-start: 4px solid var(--free);
    padding: 4px 0 4px 12px;
    margin: 8px 0;
  }
  .told.warned {
    border-color: var(--soon);
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
`;var q1,s1,V1,G,A5,y7,n5,k7,w7,G1=class extends k{constructor(){super();s(this,G);s(this,q1);s(this,s1,"");s(this,V1,new U1({voice:()=>m(this,G,A5),send:C=>this.carryOut("change_hours",C),redraw:C=>{C&&v(this,s1,C),this.requestUpdate()},home:'[data-opens="close"]'}));s(this,n5,C=>{this.chosen=C.target.value,this.day="",this.askNow()});this.chosen="",this.month="",this.day="",this.showsAll=!1}setConfig(C){super.setConfig(C),this.chosen=""}question(){return{type:"hours",site:this.chosen}}async ask(C){if(this.config.site)this.chosen||=this.config.site;else if(!m(this,q1)?.length){let{sites:r}=await C.callWS({type:"faitout/desk/places"});v(this,q1,r),this.chosen||=r[0]?.site??""}let{type:V,...e}=this.question(),M=this.chosen?await C.callWS({type:`faitout/desk/${V}`,...e}):void 0;return{places:m(this,q1)??[],hours:M}}willUpdate(C){super.willUpdate(C);let V=this.answer?.hours;V&&m(this,V1).takeUp(V.site,V)}updated(C){if(super.updated(C),!m(this,s1))return;let V=this.renderRoot.querySelector(m(this,s1));V&&(v(this,s1,""),V.focus())}content({places:C,hours:V}){if(!V)return i`<p>${this.say("no_place")}</p>`;let{held:e}=m(this,V1);return i`${A(this,G,y7).call(this,C,V)}
    ${e?m(this,V1).draw(V,e):A(this,G,k7).call(this,V)}`}};q1=new WeakMap,s1=new WeakMap,V1=new WeakMap,G=new WeakSet,A5=function(){return{language:this.language,busy:this.busy,say:(C,V)=>this.say(C,V)}},y7=function(C,V){return this.config.site||C.length<2?i`<h2>${this.say("card_hours")}, ${V.name}</h2>`:i`<h2>${this.say("card_hours")}</h2>
      <label
        >${this.say("edit_site")}
        <select ?disabled=${m(this,V1).held!==void 0} @change=${m(this,n5)}>
          ${C.map(({site:e,name:M})=>i`<option value=${e} .selected=${e===V.site}>${M}</option>`)}
        </select></label
      >`},n5=new WeakMap,k7=function(C){let V={voice:m(this,G,A5),hours:C,showsAll:this.showsAll,showAll:()=>{this.showsAll=!0},begin:M=>m(this,V1).begin(C,M),remove:M=>m(this,V1).make(C,{kind:"remove",id:M})},e={month:this.month||C.today.slice(0,7),chosen:this.day,show:M=>{this.month=M},choose:(M,r)=>A(this,G,w7).call(this,C,M,r)};return i`${m(this,V1).outcome(C)} ${u7(V)}
      ${C.may_change?i`<div class="row">
              <button class="main" data-opens="close" @click=${()=>V.begin(E1(C))}>
                ${this.say("close_from_to")}
              </button>
              <button data-opens="day" @click=${()=>V.begin(x2(C,C.today))}>
                ${this.say("other_hours")}
              </button>
            </div>`:a}
      <h3>${this.say("the_month")}</h3>
      ${x7(m(this,G,A5),C,e)}
      ${this.day.startsWith(e.month)?h7(V,this.day):a}
      ${S7(V)} ${Z7(V)} ${c7(V)}`},w7=function(C,V,e){C.year.some(M=>M.day===V)&&(this.day=!e&&V===this.day?"":V,this.month=V.slice(0,7),e&&v(this,s1,`[data-day="${V}"]`))},G1.properties={...k.properties,chosen:{state:!0},month:{state:!0},day:{state:!0},showsAll:{state:!0}},G1.styles=[...k.styles,a5];var L6=[15,30,60,120],e6=["check_in","extend","end"],M6=86400,v1=class extends k{wordOf(H){if(H.is_walk_in)return this.say("told_walk_in");let C=`told_${H.told}`;return T(C)?this.say(C):H.told}detailOf(H,C){if(H.release!==null)return this.say("given_back_in",{time:U2(H.release-this.now)});let V=H.told==="closed"?H.why_closed:null;return[H.until===null||H.until-this.now>M6&&!V||H.until===null?"":this.say("until",{time:N(this.language,C,H.until,this.now)}),V].filter(Boolean).join(" · ")}lengthsOf(H){if(!H.acts.includes("book")||H.book_until===null)return[];let C=(H.book_until-this.now)/60;return L6.filter(V=>V<=C)}async act(H,C,V){if(V==="end"&&!confirm(this.say("sure_to_end")))return;let e=(C.booking??C.next)?.booking_id,M=e6.includes(V)&&e?{booking_id:e}:{};await this.carryOut("act",{site:H,space:C.space,act:V,...M})}async book(H,C,V){await this.carryOut("book",{site:H,space:C.space,minutes:V})}async openDoor(H,C){confirm(this.say("sure_to_open",{door:C.name}))&&await this.carryOut("open_door",{site:H,door:C.door})}};var r6=["awaiting","soon"];function T7(L){let H=L.spaces.filter(M=>b7(M)).sort((M,r)=>_7(M)-_7(r)||M.name.localeCompare(r.name)),C=L.spaces.filter(M=>!b7(M)),V=C.filter(M=>M.told==="occupied"),e=new Map;for(let M of C)M.told!=="occupied"&&e.set(M.told,[...e.get(M.told)??[],M]);return{first:H,used:V,quiet:e}}function b7(L){return L.release!==null||L.undo_until!==null||r6.includes(L.told)}function _7(L){return L.release!==null?L.release:(L.told==="awaiting"?1e11:2e11)+(L.booking?.start??0)}function B7(L){let H=new Map;for(let C of L)H.set(C.kind,[...H.get(C.kind)??[],C]);return[...H].map(([C,V])=>({kind:C,spaces:V,isMany:V.length>4||L.length>8&&V.length>1}))}var i6=["held_open","failed","emergency","unknown"],c2,h,P7,$7,R7,F7,D7,E7,m3,N7,l3,W7,s3,u2,Z2=class extends v1{constructor(){super();s(this,h);s(this,c2);this.opened="",this.spread="",this.showsAll=[]}connectedCallback(){super.connectedCallback(),v(this,c2,setInterval(()=>{this.answer?.sites.some(V=>V.spaces.some(e=>e.release!==null))&&this.requestUpdate("answer")},1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(m(this,c2))}question(){return{type:"now",...this.config.site?{site:this.config.site}:{}}}content(C){return C.sites.length===0?i`<p>${this.say("no_place")}</p>`:i`${C.sites.map(V=>A(this,h,P7).call(this,V))}`}};c2=new WeakMap,h=new WeakSet,P7=function(C){let{first:V,used:e,quiet:M}=T7(C),r=[...V,...e],t=this.showsAll.includes(C.site)?r:r.slice(0,10);return i`<section aria-label=${C.name}>
      <h2>${C.name}</h2>
      <p class="quiet">${A(this,h,$7).call(this,C)}</p>
      ${A(this,h,R7).call(this,C)}
      <ul>
        ${t.map(o=>A(this,h,F7).call(this,C,o))}
        ${r.length>t.length?i`<li style="border-top:1px solid var(--line)">
                <button
                  class="plain quiet"
                  @click=${()=>{this.showsAll=[...this.showsAll,C.site]}}
                >
                  ${this.say("and_more",{count:r.length-t.length})}
                </button>
              </li>`:a}
        ${[...M].map(([o,d])=>A(this,h,E7).call(this,C,o,d))}
        ${C.doors.map(o=>A(this,h,W7).call(this,C,o))}
      </ul>
    </section>`},$7=function(C){return C.is_open&&C.until!==null&&C.until-this.now<86400?this.say("open_until",{time:E(this.language,C.zone,C.until)}):C.is_open?this.say("open"):[C.until===null||C.until-this.now>7*86400&&!C.why_closed||C.until===null?this.say("closed"):this.say("closed_until",{time:N(this.language,C.zone,C.until,this.now)}),C.why_closed].filter(Boolean).join(" · ")},R7=function(C){if(C.attention===0)return a;let V=C.attention===null?this.say("not_known_yet",{site:C.name}):this.say(C.attention===1?"one_thing":"things",{count:C.attention});return i`<button class="plain row" @click=${()=>this.goTo("attention")}>
      ${w(z2,"var(--soon)")} ${V}
    </button>`},F7=function(C,V){let e=`${C.site}/${V.space}`,M=this.opened===e,r=A(this,h,D7).call(this,V);return i`<li style="border-top:1px solid var(--line)">
      <div class="row" style="flex-wrap:nowrap">
        <button
          class="plain"
          style="flex:1;display:flex;gap:8px;align-items:center;min-width:0"
          aria-expanded=${M}
          @click=${()=>{this.opened=M?"":e}}
        >
          ${d2(V.told)}
          <span style="min-width:0"
            ><strong style="overflow-wrap:anywhere">${V.name}</strong><br />
            <span class="quiet"
              >${[this.wordOf(V),this.detailOf(V,C.zone)].filter(Boolean).join(" · ")}</span
            ></span
          >
        </button>
        ${r?i`<button
                class="main"
                ?disabled=${this.busy}
                aria-label="${this.say(r.label)}: ${V.name}"
                @click=${()=>this.act(C.site,V,r.act)}
              >
                ${this.say(r.label)}
              </button>`:a}
      </div>
      ${M?A(this,h,s3).call(this,C,V):a}
    </li>`},D7=function(C){if(C.acts.includes("here")&&(C.release!==null||C.told==="awaiting"))return{act:"check_in",label:"they_are_here"};if(C.acts.includes("undo"))return{act:"undo",label:"undo"}},E7=function(C,V,e){let M=`told_${V}`,r=T(M)?this.say(M):V,t=e.find(n=>this.opened===`${C.site}/${n.space}`),o=B7(e),d=o.find(({kind:n})=>A(this,h,m3).call(this,C,V,n));return i`<li style="border-top:1px solid var(--line);padding:4px 0">
      <div class="row" style="align-items:center">
        ${d2(V)} <span class="quiet">${r}</span>
        ${o.map(n=>n.isMany?A(this,h,N7).call(this,C,V,n):n.spaces.map(p=>A(this,h,l3).call(this,C,p)))}
      </div>
      ${d?i`<div class="row">${d.spaces.map(n=>A(this,h,l3).call(this,C,n))}</div>`:a}
      ${t?A(this,h,s3).call(this,C,t):a}
    </li>`},m3=function(C,V,e){return this.spread===`${C.site}/${V}/${e}`},N7=function(C,V,{kind:e,spaces:M}){let r=`many_${e}`,t=A(this,h,m3).call(this,C,V,e);return i`<button
      class="plain"
      style="padding:8px 4px"
      aria-expanded=${t}
      @click=${()=>{this.spread=t?"":`${C.site}/${V}/${e}`}}
    >
      ${this.say(T(r)?r:"many_of_a_kind",{count:M.length})} ▾
    </button>`},l3=function(C,V){let e=`${C.site}/${V.space}`;return i`<button
      class="plain"
      style="padding:8px 4px;overflow-wrap:anywhere"
      aria-expanded=${this.opened===e}
      @click=${()=>{this.opened=this.opened===e?"":e}}
    >
      ${V.name}
    </button>`},W7=function(C,V){let e=`door_${V.status}`;return i`<li class="row" style="border-top:1px solid var(--line);padding:4px 0">
      ${w(k0,i6.includes(V.status)?"var(--taken)":"var(--quiet)")}
      <span style="flex:1;min-width:0;overflow-wrap:anywhere"
        >${this.pair(V.name,T(e)?this.say(e):V.status)}</span
      >
      ${V.may_open?i`<button
              ?disabled=${this.busy}
              aria-label="${this.say("open_door")}: ${V.name}"
              @click=${()=>this.openDoor(C.site,V)}
            >
              ${this.say("open_door")}
            </button>`:a}
    </li>`},s3=function(C,V){let e=M=>V.acts.includes(M);return i`<div style="padding:0 0 10px">
      ${V.booking?.title?i`<p>${V.booking.title}</p>`:a}
      ${V.reason?i`<p class="quiet">${V.reason}</p>`:a}
      <div class="row" role="group" aria-label=${V.name}>
        ${this.lengthsOf(V).map(M=>i`<button
            ?disabled=${this.busy}
            @click=${()=>this.book(C.site,V,M)}
          >
            ${this.say("book_for",{length:I2(M)})}
          </button>`)}
        ${e("here")?A(this,h,u2).call(this,C,V,"check_in","they_are_here"):a}
        ${e("extend")?A(this,h,u2).call(this,C,V,"extend","extend"):a}
        ${e("end")?A(this,h,u2).call(this,C,V,"end","end"):a}
        ${e("undo")?A(this,h,u2).call(this,C,V,"undo","undo"):a}
        <button @click=${()=>this.goTo(`space-${C.site}-${V.space}`)}>
          ${this.say("more")}
        </button>
      </div>
    </div>`},u2=function(C,V,e,M){return i`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,V,e)}>
      ${this.say(M)}
    </button>`},Z2.properties={...v1.properties,opened:{state:!0},spread:{state:!0},showsAll:{state:!0}};var o6=[0,1,2,3,4,5,6];function I7({voice:L,hours:H,draft:C,type:V,give:e,more:M}){let r=t=>{let o=C1(H.today,t),d=R(L.language,H1(o),"long"),n=t===0?L.say("this_evening"):L.say("evening_of",{day:d});return i`<button ?disabled=${L.busy} @click=${()=>e({...C,to:o})}>${n}</button>`};return i`${r5(L,C.reason,t=>V({...C,reason:t}))}
    <div class="row" role="group" aria-label=${L.say("close_until")}>
      ${o6.map(r)}
      <button ?disabled=${L.busy} @click=${M}>${L.say("another_time")}</button>
    </div>
    <p class="quiet">${L.say("close_until_does")}</p>`}var X,W,q,Q1,S2,D,d5,G7,q7,Q7,z7,p5=class{constructor(H){s(this,D);s(this,X);s(this,W);s(this,q);s(this,Q1,!1);s(this,S2,"");v(this,X,H),v(this,W,new U1({voice:()=>H.voice(),send:async C=>{let V=await H.send(C);return v(this,q,V?.hours??await H.hours(String(C.site))),V},redraw:C=>H.redraw(C),home:"#close-until"}))}async takeUp(H){let C=U7(H);m(this,S2)!==C&&(v(this,S2,C),M5(C)&&await A(this,D,d5).call(this,H))}draw(H){let{held:C}=m(this,W);return i`${m(this,W).outcome(m(this,q))} ${A(this,D,Q7).call(this,H)}
    ${C&&m(this,q)?m(this,W).draw(m(this,q),C,A(this,D,z7).call(this,m(this,q),C.draft)):H.rights.includes("service")?i`<div class="row last">
              <button
                id="close-until"
                ?disabled=${m(this,X).voice().busy}
                @click=${()=>A(this,D,G7).call(this,H)}
              >
                ${m(this,X).voice().say("close_until")}
              </button>
            </div>`:a}`}};X=new WeakMap,W=new WeakMap,q=new WeakMap,Q1=new WeakMap,S2=new WeakMap,D=new WeakSet,d5=async function(H){return v(this,q,await m(this,X).hours(H.site)),m(this,q)&&m(this,W).takeUp(U7(H),m(this,q)),m(this,X).redraw(),m(this,q)},G7=async function(H){v(this,Q1,!1);let C=await A(this,D,d5).call(this,H);C&&!m(this,W).held&&m(this,W).begin(C,E1(C,H.space))},q7=async function(H,C){let V=await A(this,D,d5).call(this,H);V&&await m(this,W).make(V,{kind:"remove",id:C})},Q7=function(H){if(H.closings.length===0)return a;let C={voice:m(this,X).voice(),hours:{zone:H.zone,today:U(H.zone,Date.now()/1e3),may_change:H.rights.includes("service")},remove:V=>{A(this,D,q7).call(this,H,V)}};return i`<ul>
      ${H.closings.map(V=>p3(C,V))}
    </ul>`},z7=function(H,C){return m(this,Q1)||C.kind!=="close"?void 0:{heading:"close_until",form:I7({voice:m(this,X).voice(),hours:H,draft:C,type:e=>m(this,W).type(e),give:e=>{m(this,W).give(H,e)},more:()=>{v(this,Q1,!0),m(this,X).redraw("#step")}})}};function U7(L){return`${L.site}/${L.space}`}var a6={co2:"ppm",temperature:"°C",humidity:"%"},f1,g2,f,K7,j7,X7,Y7,J7,C4,H4,v3,V4,L4,x3,e4,M4,h2=class extends v1{constructor(){super(...arguments);s(this,f);s(this,f1,"");s(this,g2,new p5({voice:()=>m(this,f,K7),hours:C=>this.carryOut("hours",{site:C}),send:C=>this.carryOut("change_hours",C),redraw:C=>{C&&v(this,f1,C),this.requestUpdate()}}))}static getConfigForm(){return G2("space")}static getStubConfig(C){return p0(C)}question(){return{type:"space",site:this.config.site??"",space:this.config.space??""}}content(C){return i`
      <h2>${C.name}, ${C.site_name}</h2>
      <p class="row">
        ${d2(C.told)}
        <strong>${this.wordOf(C)}</strong>
        <span class="quiet">${this.detailOf(C,C.zone)}</span>
      </p>
      ${C.reason?i`<p>${C.reason}</p>`:a}
      <p class="quiet">${this.say(`people_${C.people}`)}</p>
      ${A(this,f,j7).call(this,C)}
      ${A(this,f,X7).call(this,C)} ${m(this,g2).draw(C)}
      ${A(this,f,C4).call(this,C)} ${A(this,f,V4).call(this,C)} ${A(this,f,H4).call(this,C)} ${A(this,f,e4).call(this,C)}
      ${A(this,f,M4).call(this,C)} ${A(this,f,J7).call(this,C)}
    `}updated(C){super.updated(C),this.answer&&m(this,g2).takeUp(this.answer);let V=m(this,f1)&&this.renderRoot.querySelector(m(this,f1));V&&(v(this,f1,""),V.focus())}};f1=new WeakMap,g2=new WeakMap,f=new WeakSet,K7=function(){return{language:this.language,busy:this.busy,say:(C,V)=>this.say(C,V)}},j7=function(C){let V=(M,r)=>r===null?a:i`<p>
            ${this.say(M)} ${E(this.language,C.zone,r.start)} –
            ${E(this.language,C.zone,r.end)} ${r.title??""}
          </p>`,e=C.next&&C.next.start-this.now<86400;return i`${V("booked_now",C.booking)} ${e?V("booked_next",C.next):a}`},X7=function(C){let V=A(this,f,Y7).call(this,C).filter(e=>e!==a);return V.length===0?a:i`<div class="row" role="group" aria-label=${this.say("what_to_do")}>${V}</div>`},Y7=function(C){let V=M=>C.acts.includes(M),e=(M,r)=>i`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,M)}>
        ${this.say(r)}
      </button>`;return[V("here")?e("check_in","they_are_here"):a,V("undo")?e("undo","undo"):a,V("extend")?e("extend","extend"):a,V("end")?e("end","end"):a,...this.lengthsOf(C).map(M=>i`<button ?disabled=${this.busy} @click=${()=>this.book(C.site,C,M)}>
            ${this.say("book_for",{length:I2(M)})}
          </button>`)]},J7=function(C){if(!C.rights.includes("service"))return a;let[V,e]=C.in_service?["out_of_service","take_out"]:["in_service","put_back"],[M,r]=C.automation?["automation_off","only_watch"]:["automation_on","act_again"];return i`<div class="row" style="margin-top:8px">
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,V)}>${this.say(e)}</button>
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,M)}>${this.say(r)}</button>
    </div>`},C4=function(C){return C.doors.length===0?a:i`<h3>${this.say("doors")}</h3>
      <ul>
        ${C.doors.map(V=>{let e=`door_${V.status}`;return i`<li class="row" style="padding:4px 0">
            <span style="flex:1;min-width:0;overflow-wrap:anywhere"
              >${this.pair(V.name,T(e)?this.say(e):V.status)}<br /><span
                class="quiet"
                >${V.why}</span
              ></span
            >
            ${C.rights.includes("access")?i`<button
                    ?disabled=${this.busy}
                    aria-label="${this.say("open_door")}: ${V.name}"
                    @click=${()=>this.openDoor(C.site,V)}
                  >
                    ${this.say("open_door")}
                  </button>`:a}
          </li>`})}
      </ul>`},H4=function(C){return!C.light&&!C.heat?a:i`<h3>${this.say("comfort")}</h3>
      ${C.light?A(this,f,v3).call(this,"light",C.light):a}
      ${C.heat?A(this,f,v3).call(this,"heat",C.heat):a}`},v3=function(C,V){let e=`${C}_${V.mode}`,M=T(e)?this.say(e):V.mode,r=V.temperature===null?"":`, ${A(this,f,x3).call(this,V.temperature,"°C")}`;return i`<p>
      <strong>${this.pair(this.say(C),M)}${r}</strong><br />
      <span class="quiet">${V.why}</span>
    </p>`},V4=function(C){if(C.air.length===0)return a;let V=e=>C.air.filter(({what:M})=>M===e.what).length===1;return i`<h3>${this.say("air")}</h3>
      <ul>
        ${C.air.map(e=>{let M=V(e)?this.say(`air_${e.what}`):`${this.say(`air_${e.what}`)} (${e.name})`;if(e.value===null)return i`<li>
              ${this.pair(M,this.say("not_known"))}
              <span class="quiet">${e.doubt}</span>
            </li>`;let r=A(this,f,x3).call(this,e.value,a6[e.what]);return i`<li>
            ${this.pair(M,r)}
            ${e.level?i`<strong>${this.say(`air_${e.level}`)}</strong>`:a}
            ${e.heard===null?a:A(this,f,L4).call(this,C,e.heard)}
          </li>`})}
      </ul>`},L4=function(C,V){if(this.now-V<3600)return a;let e=N(this.language,C.zone,V,this.now);return i`<span class="quiet">${this.say("said_at",{time:e})}</span>`},x3=function(C,V){return`${new Intl.NumberFormat(this.language).format(C)} ${V}`},e4=function(C){let{level:V,advice:e,sensors:M}=C.sight;if(M.length===0)return a;let r=`sight_${V}`;return i`<h3>${this.say("sensors")}</h3>
      <p>
        <strong>${this.pair(this.say("seen"),T(r)?this.say(r):V)}</strong><br />
        <span class="quiet">${e}</span>
      </p>
      <ul>
        ${M.map(t=>i`<li class=${t.works?"":"wrong"}>
            ${this.pair(t.name,t.works?this.say("works"):t.health??"")}
            ${t.sees&&t.uses>0?i`<span class="quiet"
                    >${this.say("missed_of",{missed:t.missed,uses:t.uses})}</span
                  >`:a}
          </li>`)}
      </ul>`},M4=function(C){return C.rights.includes("records")?i`<h3>${this.say("reasons_of_today")}</h3>
      ${C.reasons.length===0?i`<p class="quiet">${this.say("nothing_decided")}</p>`:a}
      ${C.reasons.map(V=>i`<p>
            <strong>${N(this.language,C.zone,V.at,this.now)}</strong> ${V.text}
          </p>
          ${V.certificate?i`<details>
                  <summary>${this.say("certificate")}</summary>
                  <pre style="white-space:pre-wrap;font:inherit">${V.certificate}</pre>
                </details>`:a}`)}`:a},h2.styles=[...v1.styles,a5];var Z3="faitout",m5=class extends HTMLElement{static async generate(H,C){try{return A6(await C.callWS({type:"faitout/desk/dashboard"}))}catch(V){let e=`${u(C.language,"away")}

${g1(V,C.language)}`;return{views:[{title:u(C.language,"card_now"),path:"now",cards:[{type:"markdown",content:e}]}]}}}};function A6(L){let[,H]=location.pathname.split("/");return H?u3(L,H):L}function u3(L,H){if(Array.isArray(L))return L.map(e=>u3(e,H));if(L===null||typeof L!="object")return L;let C=Object.fromEntries(Object.entries(L).map(([e,M])=>[e,u3(M,H)]));return("type"in L?String(L.type):"").startsWith("custom:faitout-")?{...C,dashboard:H}:C}var l5=48,i1=60,o1=15,Y=o1*60,n6=86400;function r4(L){let H=L.map(M=>d6(M.zone,M)),C=H.find(M=>M&&M.by<0),V=C?{at:C.at,length:-C.by}:void 0;return{scales:L.map((M,r)=>{let t=H[r],{start:o,end:d}=M;if(!t)return{start:o,end:d,gap:V,isMissing:!1};let n=t.by>0?{at:t.at,length:t.by}:void 0;return{start:o,end:d,gap:n,isMissing:n!==void 0}}),doubled:V}}var c3=new Map;function d6(L,H){let C=(n6-(H.end-H.start))/60;if(C===0)return;let V=`${L} ${H.start}`;if(!c3.has(V)){let e=0;for(;M1(L,H.start+e*60)===e;)e+=o1;c3.set(V,{at:e,by:C})}return c3.get(V)}function L1(L,H){let C=(H-L.start)/60;return L.gap&&C>=L.gap.at?C+L.gap.length:C}function f2(L,H){let{start:C,gap:V}=L;return!V||H<V.at?C+H*60:C+Math.max(V.at,H-V.length)*60}function t4(L,H){if(!H||L<H.at)return{minutes:L,isAgain:!1};let C=L<H.at+H.length;return{minutes:L-H.length,isAgain:C}}function i4(L,H){let C=L.flatMap((e,M)=>(H[M]??[]).filter(([r,t])=>t>e.start&&r<e.end).flatMap(([r,t])=>[L1(e,Math.max(r,e.start)),L1(e,Math.min(t,e.end))])),V=Math.max(...L.map(e=>L1(e,e.end)));return C.length===0?{start:0,end:V}:{start:Math.max(0,Math.floor(Math.min(...C)/i1)*i1-i1),end:Math.min(V,Math.ceil(Math.max(...C)/i1)*i1+i1)}}function O1(L,H){return(H-L.start)/i1*l5}function S3(L,H){return L.start+H/l5*i1}function h3(L){let H=[];for(let C=L.start;C<L.end;C+=i1)H.push(C);return H}function s5(L){return Math.round(L/o1)*o1}function o4(L,H){let C=[],V=L.start;for(let[e,M]of H)M<=L.start||e>=L.end||(e>V&&C.push({start:V,end:e}),V=Math.max(V,M));return V<L.end&&C.push({start:V,end:L.end}),C}function a4(L,H,C){return`${L.site}/${H.space}/${C.start}`}function A4(L,H,C){let{booking:V,from:e,kind:M}=L;if(!H)return{...L,to:void 0,hasMoved:!0};if(M==="book"||!V)return{...L,to:e,span:O2(e.scale,L.line,C),hasMoved:!0};let r=C-L.line;if(M==="length"){let p=f2(e.scale,s5(L1(e.scale,V.end)+r)),l={start:V.start,end:Math.max(V.start+Y,p)};return{...L,to:e,span:l,hasMoved:!0}}let t=L1(e.scale,V.start),o=H.key===e.key&&Math.abs(r)<o1/2?t:s5(t+r),d=o===t&&H.key===e.key?V.start:f2(H.scale,o),n={start:d,end:d+(V.end-V.start)};return{...L,to:H,span:n,hasMoved:!0}}function O2(L,H,C){let V=Math.floor(Math.min(H,C)/o1)*o1,e=Math.max(s5(Math.max(H,C)),V+2*o1),M=f2(L,V);return{start:M,end:Math.max(f2(L,e),M+Y)}}function n4(L,H){let{booking:C,from:V,span:e,to:M}=L;return M?M.site.site!==V.site.site?"drag_other_place":C&&M.space.space!==V.space.space&&!C.may_go?"drag_stays_there":e.start<H-60&&e.start!==C?.start?"drag_past":M.space.bookings.some(o=>o.booking_id!==C?.booking_id&&["scheduled","awaiting","checked_in"].includes(o.stage)&&o.start<e.end&&e.start<o.end)?"drag_taken":M.space.in_service?["office","desk"].includes(M.space.kind)||p6(M.space.open,e)?void 0:"closed":"told_out_of_service":"drag_outside"}function p6(L,H){let C=H.start;for(let[V,e]of L)V<=C&&C<e&&(C=e);return C>=H.end}var m6=86400;function g3(L,H){let C=H.mode==="day"?l6(L):s6(L,H),{scales:V,doubled:e}=r4(C.map(({site:r,day:t})=>({...t,zone:r.zone})));return{columns:C.flatMap((r,t)=>{let o=V[t];return o?[{...r,key:a4(r.site,r.space,r.day),scale:o}]:[]}),doubled:e}}function f3(L){return g3(L,{language:"en",mode:"day",chosen:""}).columns}function l6(L){let H=L.length>1;return L.flatMap(C=>{let V=C.days[0],e=H?C.name:"";return V?C.spaces.map(M=>({site:C,space:M,day:V,title:M.name,place:e})):[]})}function s6(L,H){let C=L.flatMap(t=>t.spaces.map(o=>({site:t,space:o}))),V=(t,o)=>`${t.site}/${o.space}`===H.chosen,{site:e,space:M}=C.find(t=>V(t.site,t.space))??C[0]??{};if(!e||!M)return[];let r=t=>d1(H.language,e.zone,t.start+m6/2,"short");return e.days.map(t=>({site:e,space:M,day:t,title:r(t),place:t.reason}))}function d4(L,H,C){let V=L.pointerType!=="mouse",e=!V,M=!1,r,t=x=>x.pointerId===L.pointerId,o=x=>{if(!t(x))return;let A1=Math.hypot(x.clientX-L.clientX,x.clientY-L.clientY)>6;if(!e){A1&&c();return}M||=A1,M&&C.moves(x.clientX,x.clientY)},d=x=>{t(x)&&(c(),e&&C.drops())},n=()=>{c(),C.cancels()},p=x=>{x.key==="Escape"&&(x.stopPropagation(),n())},l=x=>{e&&x.cancelable&&x.preventDefault()},c=()=>{clearTimeout(r),window.removeEventListener("pointermove",o),window.removeEventListener("pointerup",d),window.removeEventListener("pointercancel",n),window.removeEventListener("keydown",p,!0),H.removeEventListener("touchmove",l),H.removeEventListener("contextmenu",l)};return window.addEventListener("pointermove",o),window.addEventListener("pointerup",d),window.addEventListener("pointercancel",n),window.addEventListener("keydown",p,!0),H.addEventListener("touchmove",l,{passive:!1}),V&&(H.addEventListener("contextmenu",l),r=setTimeout(()=>{e=!0,C.holds(),navigator.vibrate?.(20)},350)),c}var p4=36,m4=12,v6=40,x6=56,u6=40,a1,z1,K1,j1,I,v5,O3,l4,s4,x5=class{constructor(H){s(this,I);s(this,a1);s(this,z1);s(this,K1);s(this,j1);v(this,a1,H)}down(H,C,V,e,M="book"){let r=H.currentTarget.closest(".column");if(H.button!==0||!r)return;this.end();let t=S3(C.shown,H.clientY-r.getBoundingClientRect().top),{start:o,end:d}=e??O2(V.scale,t,t),p={kind:M,from:V,line:t,booking:e,to:V,span:{start:o,end:d},hasMoved:!1},l=[H.clientX,H.clientY],c=()=>{let x=A4(p,...A(this,I,l4).call(this,C,...l));A(this,I,v5).call(this,{...x,why:n4(x,m(this,a1).now())})};v(this,K1,d4(H,r,{holds:()=>A(this,I,v5).call(this,{...p,hasMoved:!0}),moves:(x,A1)=>{l=[x,A1],m(this,j1)??v(this,j1,setInterval(()=>{A(this,I,s4).call(this,...l)&&c()},v6)),c()},drops:()=>{let x=m(this,z1);this.end(),x&&m(this,a1).drops(x)},cancels:()=>this.end()}))}end(){var H;(H=m(this,K1))==null||H.call(this),v(this,K1,void 0),clearInterval(m(this,j1)),v(this,j1,void 0),m(this,z1)&&A(this,I,v5).call(this,void 0)}};a1=new WeakMap,z1=new WeakMap,K1=new WeakMap,j1=new WeakMap,I=new WeakSet,v5=function(H){v(this,z1,H),m(this,a1).shows(H)},O3=function(){return m(this,a1).root().querySelector(".scroller")},l4=function(H,C,V){let e=m(this,I,O3)?.getBoundingClientRect(),M=[...m(this,a1).root().querySelectorAll(".column")],r=S3(H.shown,V-(M[0]?.getBoundingClientRect().top??0));if(!(e&&C>=e.left&&C<=e.right&&V>=e.top&&V<=e.bottom))return[void 0,r];let o=M.find(d=>{let{left:n,right:p}=d.getBoundingClientRect();return C>=n&&C<p});return[H.columns.find(d=>d.key===o?.dataset.column),r]},s4=function(H,C){let V=m(this,I,O3),e=V?.getBoundingClientRect();if(!V||!e)return!1;let M=(o,d,n)=>o>d&&o<d+p4?-m4:o<n&&o>n-p4?m4:0,{scrollLeft:r,scrollTop:t}=V;return V.scrollBy(M(H,e.left+x6,e.right),M(C,e.top+u6,e.bottom)),V.scrollLeft!==r||V.scrollTop!==t};var Z6=14,c6=30;function x1(L,H,C){let V=e=>{let M=E(L,H,e);return A0(H,e)?u(L,"again_at",{time:M}):M};return`${V(C.start)}–${V(C.end)}`}function y3(L,H){let C=`stage_${H.stage}`;return T(C)?u(L,C):H.stage}function v4(L){let H=O1(L.shown,L.shown.end);return i`<div
    class="grid"
    style="grid-template-columns:56px repeat(${L.columns.length}, minmax(96px, 1fr))"
  >
    <div class="head corner"></div>
    ${L.columns.map(C=>i`<div class="head" title=${C.title}>
        <span class="title">${C.title}</span>
        ${C.place?i`<small>${C.place}</small>`:a}
        ${C.space.in_service?a:i`<small>${u(L.language,"told_out_of_service")}</small>`}
      </div>`)}
    <div class="hours" style="height:${H}px" aria-hidden="true">
      ${h3(L.shown).map((C,V)=>{let{minutes:e,isAgain:M}=t4(C,L.doubled),r=W2(L.language,e),t=M?u(L.language,"again_at",{time:r}):r;return i`<span style="top:${Math.max(9,O1(L.shown,C))}px"
          >${V===0&&C>0?"":t}</span
        >`})}
    </div>
    ${L.columns.map(C=>S6(L,C,H))}
  </div>`}function S6(L,H,C){let{space:V,day:e,scale:M}=H,{drag:r}=L,t=l=>Math.min(C,Math.max(0,O1(L.shown,L1(M,l)))),o=(l,c)=>c>M.start&&l<M.end&&t(c)>0&&t(l)<C,d=(l,c,x=Z6)=>`top:${t(l)}px;height:${Math.max(x,t(c)-t(l))}px`,n=r?.hasMoved&&r.to?.key===H.key,p=V.bookings.filter(l=>l.stage!=="cancelled"&&o(l.start,l.end));return i`<div
    class="column ${r?.hasMoved?"dragged":""}"
    style="height:${C}px"
    data-column=${H.key}
    role="group"
    aria-label="${H.title} ${H.place}"
    @pointerdown=${l=>L.down(l,H)}
  >
    ${h3(L.shown).map(l=>i`<div class="hour" style="top:${O1(L.shown,l)}px"></div>`)}
    ${o4(e,V.open).filter(l=>o(l.start,l.end)).map(l=>i`<div class="shut" style=${d(l.start,l.end,0)}>${h6(L,H,l)}</div>`)}
    ${g6(L,H)}
    ${V.used.filter(([l,c])=>o(l,c)).map(([l,c,x])=>f6(L,H,{start:l,end:c},x,d(l,c)))}
    ${o(L.now,L.now+1)?i`<div class="now" style="top:${t(L.now)}px"></div>`:a}
    ${p.map(l=>{let c=t(l.end)-t(l.start)<c6;return O6(L,H,l,d(l.start,l.end),c)})}
    ${n&&r?y6(L,r,H,d(r.span.start,r.span.end,34)):a}
  </div>`}function h6(L,H,C){let e=H.space.closed.find(([M,r,t])=>t&&M<C.end&&C.start<r)?.[2]||(H.space.open.length===0?H.day.reason:"");return e?i`<span>${u(L.language,"pair",{what:u(L.language,"closed"),how:e})}</span>`:a}function g6(L,H){let{gap:C,isMissing:V}=H.scale;if(!C||C.at>=L.shown.end||C.at+C.length<=L.shown.start)return a;let e=O1(L.shown,C.at),M=O1(L.shown,C.at+C.length)-e;return i`<div class="missing" style="top:${e}px;height:${M}px">
    ${V?i`<span>${u(L.language,"no_such_hour")}</span>`:a}
  </div>`}function f6(L,H,C,V,e){let M=x1(L.language,H.site.zone,C),r=u(L.language,V?"used_then":"walked_in_then",{times:M}),t=V?a:i`<span>${u(L.language,"walked_in")}</span>`;return i`<div class="${V?"used":"walk_in"}" style=${e} role="img" aria-label=${r}>
    ${t}
  </div>`}function O6(L,H,C,V,e){let{language:M,drag:r}=L,t=y3(M,C),o=C.title??"",d=x1(M,H.site.zone,C),n=C.source?u(M,"outside"):"",p=r?.booking?.booking_id===C.booking_id&&r.hasMoved,l=[C.stage,p?"held":"",C.is_fixed?"fixed":"",e?"short":""],c=C.may_move?"move":void 0;return i`<button
    class="booking ${l.join(" ")}"
    style=${V}
    @pointerdown=${x=>{x.stopPropagation(),c&&L.down(x,H,C,c)}}
    @click=${()=>L.opens(H,C)}
  >
    <span class="shapes">
      ${C.is_fixed?w(K2):a}${$1(C.stage)}
    </span>
    <span class="text">
      <span class="times">${d}</span> <span class="unseen">${H.title} </span>
      <span class="name">${o}</span> ${t} <span class="unseen">${n}</span>
    </span>
    ${C.may_resize?i`<span
            class="handle"
            @pointerdown=${x=>{x.stopPropagation(),L.down(x,H,C,"length")}}
          ></span>`:a}
  </button>`}function y6(L,H,C,V){let{language:e}=L,M=H.why,r=H.from.key!==C.key;return i`<div class="ghost ${M?"refused":""}" style=${V}>
    <strong>${x1(e,C.site.zone,H.span)}</strong>
    ${r?i`<br />${C.title}`:a}
    ${M?i`<br />${u(e,M)}`:a}
  </div>`}function x4(L){let H=(C,V,e="")=>i`<li><span class="sample ${C}">${e}</span>${u(L,V)}</li>`;return i`<details class="legend">
    <summary>${u(L,"week_legend")}</summary>
    <ul>
      ${H("booking scheduled","legend_booked",$1("scheduled"))}
      ${H("booking checked_in","legend_used",$1("completed"))}
      ${H("booking released","legend_released",$1("released"))}
      ${H("booking fixed","legend_outside",w(K2))}
      ${H("used","legend_there")} ${H("walk_in","legend_walked_in")}
      ${H("shut","legend_closed")}
    </ul>
    <p class="quiet">${u(L,"legend_drag")}</p>
  </details>`}var u4=z`
  .scroller {
    overflow: auto;
    max-height: min(70vh, 760px);
    border: 1px solid var(--line);
    border-radius: 10px;
    position: relative;
  }
  .grid {
    display: grid;
    width: max-content;
    min-width: 100%;
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 3;
    background: var(--card-background-color, #fff);
    border-bottom: 1px solid var(--line);
    padding: 6px 4px;
    font-weight: 500;
    font-size: 0.9rem;
    overflow-wrap: anywhere;
    box-sizing: border-box;
    width: 0;
    min-width: 100%;
  }
  .head .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .head small {
    display: block;
    font-weight: 400;
    color: var(--quiet);
  }
  .hours {
    position: sticky;
    left: 0;
    z-index: 2;
    background: var(--card-background-color, #fff);
    font-size: 0.8rem;
    color: var(--quiet);
  }
  .corner {
    left: 0;
    z-index: 4;
  }
  .hours span {
    position: absolute;
    right: 6px;
    transform: translateY(-50%);
  }
  .column {
    position: relative;
    border-left: 1px solid var(--line);
    min-width: 96px;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .scroller.dragging {
    cursor: grabbing;
  }
  .told:empty {
    display: none;
  }
  .date {
    flex: 1 1 40%;
    text-align: center;
  }
  .date small {
    display: block;
    font-weight: 400;
    color: var(--quiet);
  }
  .hour,
  .shut,
  .missing,
  .used,
  .walk_in,
  .now {
    position: absolute;
    left: 0;
    right: 0;
    pointer-events: none;
  }
  .hour {
    border-top: 1px solid var(--line);
    opacity: 0.6;
  }
  .shut {
    background: repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px 7px);
  }
  .missing {
    background: repeating-linear-gradient(45deg, var(--line) 0 3px, transparent 3px 6px);
    border-block: 1px solid var(--line);
  }
  .shut > span,
  .missing > span,
  .walk_in > span {
    display: inline-block;
    margin: 2px;
    padding: 1px 4px;
    border-radius: 4px;
    font-size: 0.75rem;
    line-height: 1.2;
    overflow-wrap: anywhere;
    background: var(--card-background-color, #fff);
  }
  .shut > span {
    position: sticky;
    top: 48px;
  }
  .now {
    border-top: 2px solid var(--taken);
    z-index: 2;
  }
  .used {
    right: auto;
    width: 6px;
    background: var(--taken);
    z-index: 1;
  }
  .walk_in {
    left: 0;
    right: 3px;
    border: 2px dotted var(--taken);
    border-inline-start: 6px solid var(--taken);
    border-radius: 0 6px 6px 0;
    box-sizing: border-box;
    overflow: hidden;
  }
  .booking {
    position: absolute;
    left: 8px;
    right: 3px;
    min-width: 0;
    min-height: 0;
    padding: 2px 5px;
    border-radius: 6px;
    border: 2px solid var(--primary-color, #0277bd);
    background: var(--card-background-color, #fff);
    font-size: 0.8rem;
    line-height: 1.25;
    text-align: start;
    overflow: hidden;
    display: block;
    cursor: pointer;
  }
  .booking .text {
    position: absolute;
    inset: 1px 4px 5px;
    overflow: hidden;
  }
  .booking .times {
    display: block;
  }
  .booking .shapes {
    position: absolute;
    inset-block-end: 2px;
    inset-inline-end: 2px;
    z-index: 1;
    display: flex;
    border-radius: 4px;
    background: var(--card-background-color, #fff);
  }
  .booking.short {
    font-size: 0.7rem;
    line-height: 1;
  }
  .booking.short .text {
    inset-block-end: 0;
    white-space: nowrap;
  }
  .booking.short .times {
    display: inline;
  }
  .booking.short .shapes {
    inset-block-end: auto;
    inset-block-start: 0;
  }
  .booking.short svg.icon {
    width: 11px;
    height: 11px;
  }
  .booking svg.icon,
  .sample svg.icon {
    width: 15px;
    height: 15px;
  }
  .booking.held {
    opacity: 0.45;
  }
  .booking.fixed {
    border-inline-start-width: 8px;
    border-inline-start-style: double;
  }
  .booking.checked_in,
  .booking.completed {
    background: color-mix(in srgb, var(--primary-color, #0277bd) 22%, transparent);
  }
  .booking.released,
  .booking.unverified {
    border-style: dashed;
    border-color: var(--quiet);
  }
  .booking.released .name {
    text-decoration: line-through;
  }
  .handle {
    position: absolute;
    left: 0;
    right: 0;
    bottom: 0;
    height: min(12px, 34%);
    cursor: ns-resize;
  }
  .handle::after {
    content: "";
    position: absolute;
    inset: auto 35% 2px;
    border-top: 2px solid var(--quiet);
  }
  .ghost {
    position: absolute;
    left: 8px;
    right: 3px;
    border-radius: 6px;
    border: 2px dashed var(--primary-color, #0277bd);
    background: color-mix(
      in srgb,
      var(--primary-color, #0277bd) 15%,
      var(--card-background-color, #fff)
    );
    pointer-events: none;
    z-index: 3;
    font-size: 0.8rem;
    line-height: 1.25;
    padding: 2px 5px;
    box-sizing: border-box;
  }
  .ghost.refused {
    border-color: var(--taken);
    background: color-mix(in srgb, var(--taken) 15%, var(--card-background-color, #fff));
  }
  .wrong {
    color: var(--taken);
  }
  .top > button {
    padding-inline: 10px;
  }
  .legend summary::before {
    content: "▸";
    margin-inline-end: 8px;
  }
  .legend[open] summary::before {
    content: "▾";
  }
  .legend summary {
    min-height: 44px;
    display: flex;
    align-items: center;
    cursor: pointer;
    color: var(--quiet);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 10px;
    margin: 6px 0;
  }
  .sample {
    position: relative;
    inset: auto;
    flex: none;
    width: 40px;
    height: 22px;
    box-sizing: border-box;
    display: grid;
    place-items: center;
    padding: 0;
  }
  .sample.used {
    width: 6px;
    margin-inline: 17px;
  }
`;var k3=86400,k2,w2,Y1,J1,S,w3,Z4,c4,S4,Z5,b3,h4,_3,g4,u5,y2,f4,O4,y4,k4,X1=class extends k{constructor(){super();s(this,S);s(this,k2,new x5({root:()=>this.renderRoot,now:()=>this.now,shows:C=>{this.drag=C,!C&&m(this,J1)&&this.askSoon()},drops:C=>{A(this,S,h4).call(this,C)}}));s(this,w2,!1);s(this,Y1,!1);s(this,J1,!1);s(this,Z5,()=>{this.mode=this.mode==="week"?"day":"week",this.askNow()});this.date="",this.mode="day",this.chosen="",this.told="",this.refused=""}disconnectedCallback(){super.disconnectedCallback(),m(this,k2).end()}question(){return{type:"week",days:this.mode==="week"?7:1,...this.date?{start:this.date}:{},...this.config.site?{site:this.config.site}:{}}}async askNow(){v(this,J1,this.drag!==void 0),m(this,J1)||await super.askNow()}content(C){let{columns:V,doubled:e}=A(this,S,w3).call(this,C),M=C.sites[0]?.days[0];if(!M||V.length===0)return i`<p>${this.say("no_place")}</p>`;let r={language:this.language,now:this.now,columns:V,shown:i4(V.map(t=>t.scale),V.map(t=>t.space.open)),doubled:e,drag:this.drag,down:(t,o,d,n)=>{this.busy||m(this,k2).down(t,r,o,d,n)},opens:(t,o)=>{m(this,Y1)||A(this,S,y2).call(this,{column:t,booking:o,span:o})}};return i`
      <h2>${this.say("card_week")}</h2>
      ${A(this,S,Z4).call(this,C,M,V)}
      <p class="told" role="status">${this.told}</p>
      <div
        class="scroller ${this.drag?.hasMoved?"dragging":""}"
        tabindex="0"
        role="region"
        aria-label=${this.say("card_week")}
      >
        ${v4(r)}
      </div>
      ${x4(this.language)}
      ${this.sheet?A(this,S,y4).call(this,this.sheet,C):a}
    `}updated(C){if(super.updated(C),m(this,w2)||!this.answer)return;let V=m(this,S,S4),e=this.renderRoot.querySelector(".now, .booking");!V||!e||(v(this,w2,!0),V.scrollTop=e.offsetTop-l5)}};k2=new WeakMap,w2=new WeakMap,Y1=new WeakMap,J1=new WeakMap,S=new WeakSet,w3=function({sites:C}){let{language:V,mode:e,chosen:M}=this;return g3(C,{language:V,mode:e,chosen:M})},Z4=function(C,V,e){let M=C.sites[0]?.zone??"UTC",r=this.mode==="week"?7:1,t=o=>{A(this,S,b3).call(this,U(M,V.start+k3/2+o*k3))};return i`<div class="row top" style="margin-bottom:8px">
      <button aria-label=${this.say("earlier")} @click=${()=>t(-r)}>‹</button>
      <strong class="date">
        ${d1(this.language,M,V.start+k3/2,"long")}
        ${this.mode==="day"&&V.reason?i`<small>${V.reason}</small>`:a}
      </strong>
      <button aria-label=${this.say("later")} @click=${()=>t(r)}>›</button>
      <button @click=${()=>A(this,S,b3).call(this,"")}>${this.say("today")}</button>
      <button aria-pressed=${this.mode==="week"} @click=${m(this,Z5)}>
        ${this.say(this.mode==="week"?"show_day":"show_week")}
      </button>
      <button @click=${()=>A(this,S,f4).call(this,e)}>${this.say("book_new")}</button>
      ${this.mode==="week"?A(this,S,c4).call(this,C):a}
    </div>`},c4=function(C){return i`<select
      aria-label=${this.say("space")}
      style="flex:1 1 160px;min-width:0"
      @change=${V=>{this.chosen=V.target.value}}
    >
      ${C.sites.flatMap(V=>V.spaces.map(e=>{let M=`${V.site}/${e.space}`;return i`<option value=${M} ?selected=${M===this.chosen}>
            ${e.name}, ${V.name}
          </option>`}))}
    </select>`},S4=function(){return this.renderRoot.querySelector(".scroller")},Z5=new WeakMap,b3=function(C){this.date=C,this.askNow()},h4=async function(C){v(this,Y1,!0),setTimeout(()=>{v(this,Y1,!1)});let{to:V,from:e,booking:M,span:r}=C;if(!V){this.told=this.say("left_where_it_was");return}if(!M){A(this,S,y2).call(this,{column:e,booking:M,span:r});return}if(C.why==="drag_other_place"||C.why==="drag_stays_there"){this.wrong=this.say(C.why);return}await A(this,S,_3).call(this,e,M,{site:V.site.site,space:V.space.space,span:r})},_3=async function(C,V,e,M=!1){let{span:r,space:t}=e,o=t!==C.space.space;if(!o&&r.start===V.start&&r.end===V.end)return;let d=await A(this,S,u5).call(this,"move",{site:C.site.site,space:C.space.space,booking_id:V.booking_id,seen_start:V.start,seen_end:V.end,start:r.start,end:r.end,...o?{to:t}:{},...M?{overrule:!0}:{}});if(!d)return;if(d.against){let x=this.sheet?.column??C;A(this,S,y2).call(this,{column:x,booking:V,span:V}),this.against={text:d.against,place:e};return}this.against=void 0;let n=x1(this.language,C.site.zone,r),p=C.site.spaces.find(x=>x.space===t)?.name??"",l=d1(this.language,C.site.zone,r.start,"long");this.told=this.say("moved_to",{times:o?`${n}, ${p}`:n});let{zone:c}=C.site;U(c,r.start)!==U(c,V.start)&&(this.told+=` (${l})`)},g4=async function(C,V){let{site:e,space:M,span:r}=C,t=Math.round((r.end-r.start)/60);if(!await A(this,S,u5).call(this,"book",{site:e,space:M,start:r.start,minutes:t,title:V}))return;let d=this.answer?.sites.find(n=>n.site===e)?.zone??"UTC";this.told=this.say("booked_for",{times:x1(this.language,d,r)}),this.sheet=void 0},u5=async function(C,V){this.told="",this.refused="";let e=await this.carryOut(C,V);return this.sheet&&(this.refused=this.wrong,this.wrong="",A(this,S,O4).call(this)),e},y2=function(C){this.sheet=C,this.against=void 0,this.refused="",this.told="",this.wrong=""},f4=function(C){let V=C.find(o=>o.day.start<=this.now&&this.now<o.day.end),e=V??C[0];if(!e)return;let M=e.space.open.find(([,o])=>o>e.scale.start)?.[0],r=V?this.now:M??e.scale.start,t=Math.ceil(L1(e.scale,r)/15)*15;A(this,S,y2).call(this,{column:e,booking:void 0,span:O2(e.scale,t,t+60)})},O4=function(){let C=this.sheet?.booking;if(!C||!this.answer)return;let V=[...A(this,S,w3).call(this,this.answer).columns,...f3(this.answer.sites)];for(let e of V){let M=e.space.bookings.find(r=>r.booking_id===C.booking_id);if(M){this.sheet={column:e,booking:M,span:{start:M.start,end:M.end}};return}}this.refused||(this.sheet=void 0)},y4=function(C,V){let{column:e,booking:M,span:r}=C,t=f3(V.sites),o={book:(d,n)=>{A(this,S,g4).call(this,d,n)},move:(d,n)=>{M&&A(this,S,_3).call(this,e,M,d,n)},act:d=>{A(this,S,k4).call(this,e,M,d)},close:()=>{this.sheet=void 0}};return i`<faitout-booking-sheet
      ?dark=${this.hasAttribute("dark")}
      .language=${this.language}
      .column=${e}
      .booking=${M}
      .span=${r}
      .choices=${M?t.filter(d=>d.site.site===e.site.site):t}
      .against=${this.against}
      .busy=${this.busy}
      .wrong=${this.refused}
      .told=${this.told}
      .now=${this.now}
      .desk=${o}
    ></faitout-booking-sheet>`},k4=async function(C,V,e){if(!V)return;let{site:M,space:r}=C,t={site:M.site,space:r.space};await A(this,S,u5).call(this,"act",{...t,act:e,booking_id:V.booking_id})&&(this.sheet=void 0)},X1.properties={...k.properties,date:{state:!0},mode:{state:!0},chosen:{state:!0},drag:{state:!0},sheet:{state:!0},against:{state:!0},refused:{state:!0},told:{state:!0}},X1.styles=[...k.styles,u4];var w4=z`
  :host([dark]) {
    color-scheme: dark;
  }
  .row[role="group"] {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  dialog {
    border: 1px solid var(--line);
    border-radius: 14px;
    color: inherit;
    background: var(--card-background-color, #fff);
    width: min(480px, 100vw - 16px);
    max-width: none;
    max-height: calc(100dvh - 16px);
    padding: 0;
    box-sizing: border-box;
    margin: auto auto 8px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: #0006;
  }
  @media (min-width: 700px) {
    dialog {
      margin: auto;
    }
  }
  .inner {
    padding: 16px;
  }
  .row {
    margin: 8px 0;
  }
  .row.end {
    justify-content: flex-end;
    margin-bottom: 0;
  }
  .row > button {
    flex: 1 1 auto;
  }
  .row.end > button {
    flex: none;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 8px;
    margin: 8px 0;
  }
  label {
    display: block;
    font-size: 0.9rem;
    min-width: 0;
  }
  input,
  select {
    display: block;
    padding-inline: 10px;
    width: 100%;
    margin-top: 2px;
    font-size: 1rem;
  }
  summary {
    min-height: 44px;
    display: flex;
    align-items: center;
    cursor: pointer;
    font-weight: 500;
  }
  summary::before {
    content: "▸";
    margin-inline-end: 8px;
  }
  details[open] > summary::before {
    content: "▾";
  }
  .move {
    border-block: 1px solid var(--line);
    margin: 8px 0;
  }
  .asks {
    border: 2px solid var(--soon);
    border-radius: 10px;
    padding: 4px 12px;
    margin: 8px 0;
  }
  .fields > label:nth-child(3) {
    grid-column: 1 / -1;
  }
  button.danger,
  .wrong {
    color: var(--taken);
  }
  pre {
    white-space: pre-wrap;
    font: inherit;
    margin: 0;
  }
`;var Z,_,b2,_4,T4,B4,P4,T3,$4,B3,P3,R4,S5,C2=class extends J{constructor(){super();s(this,Z);s(this,b2,()=>{this.renderRoot.querySelector("dialog")?.close()});s(this,S5,()=>{let C=A(this,Z,P3).call(this),V=this.renderRoot.querySelector("#title")?.value??"";C&&this.desk.book(C,V)});this.unclear=""}willUpdate(C){if(!C.has("span")&&!C.has("column")||C.get("span")?.start===this.span.start&&!C.has("column"))return;let{zone:M}=this.column.site,r=M1(M,this.span.start);this.day=U(M,this.span.start),this.time=[Math.floor(r/60),r%60].map(t=>String(t).padStart(2,"0")).join(":"),this.space=c5(this.column),this.unclear=""}firstUpdated(){this.renderRoot.querySelector("dialog")?.showModal()}render(){let{column:C,span:V}=this;return i`<dialog
      aria-labelledby="what"
      @close=${()=>this.desk.close()}
      @click=${e=>{e.target===e.currentTarget&&m(this,b2).call(this)}}
    >
      <div class="inner">
        <h2 id="what">${C.space.name}, ${C.site.name}</h2>
        <p>
          <strong>${d1(this.language,C.site.zone,V.start,"long")}</strong>
          ${x1(this.language,C.site.zone,V)}
        </p>
        ${this.wrong?i`<p role="alert" class="wrong">${this.wrong}</p>`:a}
        ${this.told?i`<p role="status">${this.told}</p>`:a}
        ${this.against?A(this,Z,_4).call(this,this.against):a}
        ${this.booking?A(this,Z,T4).call(this,this.booking):A(this,Z,P4).call(this)}
        <div class="row end">
          <button autofocus @click=${m(this,b2)}>${A(this,Z,_).call(this,"close")}</button>
        </div>
      </div>
    </dialog>`}};Z=new WeakSet,_=function(C,V={}){return u(this.language,C,V)},b2=new WeakMap,_4=function(C){return i`<div class="asks" role="alert">
      <p>${C.text}</p>
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${()=>this.desk.move(C.place,!0)}>
          ${A(this,Z,_).call(this,"move_all_the_same")}
        </button>
      </div>
    </div>`},T4=function(C){let{zone:V}=this.column.site,e=r=>N(this.language,V,r,this.now),M=C.source??"";return i`
      ${C.title?i`<p>${C.title}</p>`:a}
      <p><strong>${y3(this.language,C)}</strong></p>
      ${C.checked_in_at?i`<p>${A(this,Z,_).call(this,"came_at",{time:e(C.checked_in_at)})}</p>`:a}
      ${C.ended_at?i`<p>${A(this,Z,_).call(this,"ended_at",{time:e(C.ended_at)})}</p>`:a}
      ${C.reason?i`<p>${C.reason}</p>`:a}
      ${C.certificate?i`<details ?open=${C.is_released}>
              <summary>${A(this,Z,_).call(this,"certificate")}</summary>
              <pre>${C.certificate}</pre>
            </details>`:a}
      ${C.source?i`<p class="quiet">${A(this,Z,_).call(this,C.is_fixed?"owned_outside":"from_source",{source:M})}</p>`:a}
      ${A(this,Z,T3).call(this,C.may_move,C.may_resize)}
      ${C.may_move?i`<details class="move">
              <summary>${A(this,Z,_).call(this,"move_elsewhere")}</summary>
              ${A(this,Z,B3).call(this,C.may_go)}
              <div class="row">
                <button class="main" ?disabled=${this.busy} @click=${()=>A(this,Z,R4).call(this,C)}>
                  ${A(this,Z,_).call(this,"move")}
                </button>
              </div>
            </details>`:a}
      <div class="row">${A(this,Z,B4).call(this,C)}</div>
    `},B4=function(C){let V=(e,M,r,t)=>i`<button
        class=${r}
        ?disabled=${this.busy}
        @click=${()=>{(!t||confirm(A(this,Z,_).call(this,t)))&&this.desk.act(M)}}
      >
        ${A(this,Z,_).call(this,e)}
      </button>`;return i`
      ${C.undo_until?V("undo","undo","main"):a}
      ${C.stage==="checked_in"?V("end","end",""):a}
      ${C.may_cancel?V("cancel_booking","cancel","danger","sure_to_cancel"):a}
    `},P4=function(){return i`
      ${A(this,Z,B3).call(this,!0)} ${A(this,Z,T3).call(this,!1,!0)}
      <label
        >${A(this,Z,_).call(this,"what_for")}<input id="title" maxlength="200" autocomplete="off"
      /></label>
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${m(this,S5)}>
          ${A(this,Z,_).call(this,"book")}
        </button>
      </div>
    `},T3=function(C,V){if(!C&&!V)return a;let e=(M,r,t)=>i`<button ?disabled=${this.busy} @click=${()=>A(this,Z,$4).call(this,r,t)}>
        ${A(this,Z,_).call(this,M)}
      </button>`;return i`<div class="row" role="group" aria-label=${A(this,Z,_).call(this,"times")}>
      ${C?i`${e("quarter_earlier",-Y,-Y)}
            ${e("quarter_later",Y,Y)}`:a}
      ${V?i`${e("shorter",0,-Y)} ${e("longer",0,Y)}`:a}
    </div>`},$4=function(C,V){let e=this.span.start+C,M={start:e,end:Math.max(e+Y,this.span.end+V)};this.booking?this.desk.move({...b4(this.column),span:M}):this.span=M},B3=function(C){let V=e=>M=>{this[e]=M.target.value,this.unclear=""};return i`<div class="fields">
        <label>${A(this,Z,_).call(this,"day")}<input type="date" .value=${this.day} @input=${V("day")} /></label>
        <label
          >${A(this,Z,_).call(this,"time")}<input type="time" step="900" .value=${this.time} @input=${V("time")}
        /></label>
        ${C?i`<label
                >${A(this,Z,_).call(this,"space")}<select @change=${V("space")}>
                  ${this.choices.map(e=>i`<option value=${c5(e)} ?selected=${c5(e)===this.space}>
                        ${e.space.name}, ${e.site.name}
                      </option>`)}
                </select></label
              >`:a}
      </div>
      ${this.unclear?i`<p role="alert" class="wrong">${A(this,Z,_).call(this,this.unclear)}</p>`:a}`},P3=function(){let C=this.choices.find(n=>c5(n)===this.space)??this.column,{zone:V}=C.site,[e,M]=this.time.split(":").map(Number);if(!this.day||e===void 0||M===void 0||Number.isNaN(e+M)){this.unclear="no_time";return}let r=a0(V,this.day,e*60+M),o=r.find(n=>Math.floor(this.span.start/60)===n/60)===void 0?r[0]:this.span.start;if(o===void 0){this.unclear="no_such_hour";return}let d={start:o,end:o+(this.span.end-this.span.start)};return{...b4(C),span:d}},R4=function(C){let V=A(this,Z,P3).call(this);if(!V)return;V.space===this.column.space.space&&V.span.start===C.start?this.unclear="nothing_to_move":this.desk.move(V)},S5=new WeakMap,C2.styles=[E2,w4],C2.properties={language:{},column:{attribute:!1},booking:{attribute:!1},span:{attribute:!1},choices:{attribute:!1},against:{attribute:!1},busy:{type:Boolean},wrong:{},told:{},day:{state:!0},time:{state:!0},space:{state:!0},unclear:{state:!0}};function c5(L){return`${L.site.site}/${L.space.space}`}function b4(L){return{site:L.site.site,space:L.space.space}}function F4(L){let H=L.filter(V=>V.points.length>0);return[...new Set(H.flatMap(V=>V.points.map(e=>e.grace)))].filter(V=>H.every(e=>e.points.some(M=>M.grace===V))).sort((V,e)=>V-e).map(V=>{let e=H.flatMap(r=>r.points.filter(t=>t.grace===V)),M=r=>e.reduce((t,o)=>t+r(o),0);return{grace:V,bookings:M(r=>r.bookings),freed:M(r=>r.freed_minutes),hurt:M(r=>r.hurt),set:H.filter(r=>r.as_set===V).length}})}function $3(L){let H=10**Math.floor(Math.log10(Math.max(1,L)));return([1,2,5,10].find(V=>V*H>=L)??10)*H}function D4(L,{left:H,width:C}){let V=Math.min(...L),e=Math.max(1,Math.max(...L)-V);return L.map(M=>H+C*(M-V)/e)}function R3(L,H,C,V){return L.map((e,M)=>{let r=V.top+V.height-V.height*e/C;return`${M===0?"M":"L"}${(H[M]??0).toFixed(1)} ${r.toFixed(1)}`}).join(" ")}var Q={left:40,top:12,width:262,height:130},k6=340,E4=182,N4=18,W4={colour:"var(--primary-color, #0277bd)",dashes:"none"},I4={colour:"var(--taken)",dashes:"6 4"};function F3({colour:L,dashes:H},C){return D2`<path d=${C} fill="none" stroke=${L} stroke-width="3"
    stroke-dasharray=${H}></path>`}function h5(L,H,C,V){return D2`<text x=${L} y=${H} text-anchor=${V} font-size="12"
    fill="currentColor">${C}</text>`}function U4(L,H){return i`<span class="row" style="gap:6px;flex-wrap:nowrap">
    <svg width="28" height="6" aria-hidden="true">${F3(L,"M0 3H28")}</svg>${H}
  </span>`}function G4(L,H){let C=D4(L.map(n=>n.grace),Q),V=L.map(n=>n.freed/60),e=L.map(n=>n.hurt),[M,r]=[$3(Math.max(...V)),$3(Math.max(...e))],t=Q.top+Q.height,o=Q.left+Q.width,d=-N4;return i`<p class="row" style="justify-content:space-between">
      ${U4(W4,H.freed)} ${U4(I4,H.hurt)}
    </p>
    <svg
      viewBox="0 0 ${k6} ${E4}"
      width="100%"
      style="max-height:360px"
      role="img"
      aria-label=${H.whole}
    >
      ${[0,.5,1].map(n=>{let p=t-n*Q.height;return D2`<path d="M${Q.left} ${p}H${o}" stroke="var(--line)"></path>
          ${h5(Q.left-6,p+4,H.number(n*M),"end")}
          ${n===.5&&r%2?"":h5(o+6,p+4,H.number(n*r),"start")}`})}
      ${L.map((n,p)=>{let l=C[p]??0;return l-d<N4?"":(d=l,h5(l,t+18,String(n.grace),"middle"))})}
      ${h5(Q.left+Q.width/2,E4-4,H.axis,"middle")}
      ${F3(W4,R3(V,C,M,Q))} ${F3(I4,R3(e,C,r,Q))}
    </svg>`}var w6=30,y1,y,g5,D3,q4,T2,Q4,f5,z4,E3,K4,j4,_2=class extends k{constructor(){super();s(this,y);s(this,y1,0);s(this,T2,()=>{v(this,y1,m(this,y1)+1),this.isRunning=!1});this.kind="",this.curves=[],this.wanted=[],this.isRunning=!1}disconnectedCallback(){super.disconnectedCallback(),m(this,T2).call(this)}question(){return{type:"places"}}isNews(){return!1}content(C){let V=A(this,y,D3).call(this,C),e=[...new Set(V.flatMap(M=>M.spaces.filter(r=>r.is_bookable).map(r=>r.kind)))].filter(M=>M!=="locker");return i`
      <h2>${this.say("card_what_if")}</h2>
      ${V.length===0?i`<p class="quiet">${this.say("not_for_you")}</p>`:i`<p class="quiet">${this.say("what_if_question")}</p>`}
      <div class="row">
        ${e.map(M=>i`<button
            class=${M===this.kind?"main":""}
            aria-pressed=${M===this.kind}
            ?disabled=${this.isRunning}
            @click=${()=>A(this,y,q4).call(this,C,M)}
          >
            ${A(this,y,g5).call(this,M)}
          </button>`)}
      </div>
      ${this.isRunning?A(this,y,Q4).call(this):A(this,y,z4).call(this)}
    `}};y1=new WeakMap,y=new WeakSet,g5=function(C){let V=`kind_${C}`;return T(V)?this.say(V):C},D3=function(C){return C.sites.filter(V=>V.rights.includes("records")&&(!this.config.site||V.site===this.config.site))},q4=async function(C,V){let e=++B2(this,y1)._,M=A(this,y,D3).call(this,C),r=M.flatMap(t=>t.spaces.filter(o=>o.is_bookable&&o.kind===V).map(({space:o,name:d})=>({site:t.site,space:o,name:M.length>1?`${d} (${t.name})`:d})));this.kind=V,this.curves=[],this.wrong="",this.wanted=r,this.isRunning=!0;for(let{site:t,space:o}of r)try{let n=await this.hass?.callWS({type:"faitout/desk/what_if",site:t,space:o});if(e!==m(this,y1))return;n&&(this.curves=[...this.curves,n])}catch(d){if(e!==m(this,y1))return;this.wrong=g1(d,this.language);break}this.isRunning=!1},T2=new WeakMap,Q4=function(){let[C,V]=[this.curves.length,this.wanted.length];return i`<p role="status" class="row">
      <progress max=${V} value=${C} aria-label=${A(this,y,g5).call(this,this.kind)}></progress>
      ${this.say("replayed",{done:C,all:V})}
      <button @click=${m(this,T2)}>${this.say("stop")}</button>
    </p>`},f5=function(){let[C,V]=[this.curves.length,this.wanted.length];if(C===V)return a;if(C===0)return i`<p role="status"><strong>${this.say("none_counted")}</strong></p>`;let e=this.wanted.slice(0,C).map(M=>M.name);return i`<p role="status">
      <strong>${this.say("part_counted",{done:C,all:V})}</strong>
      <span class="quiet">${this.say("counted_are",{names:e.join(", ")})}</span>
    </p>`},z4=function(){if(this.wanted.length===0)return a;if(this.curves.length===0)return A(this,y,f5).call(this);let C=F4(this.curves),[V]=C;return V?i`
      <h3>${A(this,y,g5).call(this,this.kind)}</h3>
      ${A(this,y,f5).call(this)}
      ${V.bookings<w6?i`<p>${this.say("few_bookings",{count:V.bookings})}</p>`:a}
      ${G4(C,{whole:this.say("what_if_curve"),freed:this.say("would_free_hours"),hurt:this.say("would_hurt_people"),axis:this.say("grace_minutes"),number:e=>A(this,y,E3).call(this,e)})}
      ${A(this,y,K4).call(this,C)}
    `:i`${A(this,y,f5).call(this)}<p>${this.say("nothing_recorded")}</p>`},E3=function(C){return new Intl.NumberFormat(this.language,{maximumFractionDigits:1}).format(C)},K4=function(C){return i`<table style="width:100%;border-collapse:collapse">
      <thead>
        <tr>
          <th scope="col" style="text-align:start">${this.say("grace")}</th>
          <th scope="col" style="text-align:end">${this.say("would_free")}</th>
          <th scope="col" style="text-align:end">${this.say("would_hurt")}</th>
        </tr>
      </thead>
      <tbody>
        ${C.map(V=>i`<tr style="border-top:1px solid var(--line)">
            <th scope="row" style="text-align:start;font-weight:normal;padding:4px 0">
              ${V.grace} min ${A(this,y,j4).call(this,V)}
            </th>
            <td style="text-align:end">${A(this,y,E3).call(this,V.freed/60)} h</td>
            <td style="text-align:end">${V.hurt}</td>
          </tr>`)}
      </tbody>
    </table>`},j4=function(C){if(C.set===0)return a;let V=this.curves.filter(M=>M.points.length>0).length,e=C.set===V?this.say("as_set"):this.say("as_set_in",{count:C.set,all:V});return i`<strong>${e}</strong>`},_2.properties={...k.properties,kind:{state:!0},curves:{state:!0},wanted:{state:!0},isRunning:{state:!0}};var b6={"faitout-now":Z2,"faitout-week":X1,"faitout-attention":p2,"faitout-space":h2,"faitout-figures":F1,"faitout-hours":G1,"faitout-what-if":_2};window.customCards??=[];for(let[L,H]of Object.entries(b6)){if(window.customElements.get(L))continue;window.customElements.define(L,H);let C=L.slice(8).replace("-","_"),V=document.documentElement.lang||navigator.language;window.customCards.push({type:L,name:`Faitout: ${u(V,`card_${C}`)}`,description:u(V,`card_${C}_does`),preview:!1})}window.customElements.get("faitout-booking-sheet")||window.customElements.define("faitout-booking-sheet",C2);var X4=`ll-strategy-dashboard-${Z3}`;window.customStrategies??=[];if(!window.customElements.get(X4)){let L=document.documentElement.lang||navigator.language;window.customElements.define(X4,m5),window.customStrategies.push({type:Z3,strategyType:"dashboard",name:u(L,"strategy"),description:u(L,"strategy_does")})}
