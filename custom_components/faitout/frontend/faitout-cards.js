var e5=M=>{throw TypeError(M)};var l2=(M,V,C)=>V.has(M)||e5("Cannot "+C);var m=(M,V,C)=>(l2(M,V,"read from private field"),C?C.call(M):V.get(M)),s=(M,V,C)=>V.has(M)?e5("Cannot add the same private member more than once"):V instanceof WeakSet?V.add(M):V.set(M,C),h=(M,V,C,H)=>(l2(M,V,"write to private field"),H?H.call(M,C):V.set(M,C),C),a=(M,V,C)=>(l2(M,V,"access private method"),C);var G1=(M,V,C,H)=>({set _(L){h(M,V,L,C)},get _(){return m(M,V,H)}});var U1=globalThis,Q1=U1.ShadowRoot&&(U1.ShadyCSS===void 0||U1.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,v2=Symbol(),r5=new WeakMap,x1=class{constructor(V,C,H){if(this._$cssResult$=!0,H!==v2)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=V,this.t=C}get styleSheet(){let V=this.o,C=this.t;if(Q1&&V===void 0){let H=C!==void 0&&C.length===1;H&&(V=r5.get(C)),V===void 0&&((this.o=V=new CSSStyleSheet).replaceSync(this.cssText),H&&r5.set(C,V))}return V}toString(){return this.cssText}},t5=M=>new x1(typeof M=="string"?M:M+"",void 0,v2),j=(M,...V)=>{let C=M.length===1?M[0]:V.reduce((H,L,e)=>H+(r=>{if(r._$cssResult$===!0)return r.cssText;if(typeof r=="number")return r;throw Error("Value passed to 'css' function must be a 'css' function result: "+r+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(L)+M[e+1],M[0]);return new x1(C,M,v2)},i5=(M,V)=>{if(Q1)M.adoptedStyleSheets=V.map(C=>C instanceof CSSStyleSheet?C:C.styleSheet);else for(let C of V){let H=document.createElement("style"),L=U1.litNonce;L!==void 0&&H.setAttribute("nonce",L),H.textContent=C.cssText,M.appendChild(H)}},x2=Q1?M=>M:M=>M instanceof CSSStyleSheet?(V=>{let C="";for(let H of V.cssRules)C+=H.cssText;return t5(C)})(M):M;var{is:d0,defineProperty:p0,getOwnPropertyDescriptor:n0,getOwnPropertyNames:m0,getOwnPropertySymbols:l0,getPrototypeOf:v0}=Object,z1=globalThis,o5=z1.trustedTypes,x0=o5?o5.emptyScript:"",s0=z1.reactiveElementPolyfillSupport,s1=(M,V)=>M,s2={toAttribute(M,V){switch(V){case Boolean:M=M?x0:null;break;case Object:case Array:M=M==null?M:JSON.stringify(M)}return M},fromAttribute(M,V){let C=M;switch(V){case Boolean:C=M!==null;break;case Number:C=M===null?null:Number(M);break;case Object:case Array:try{C=JSON.parse(M)}catch{C=null}}return C}},A5=(M,V)=>!d0(M,V),a5={attribute:!0,type:String,converter:s2,reflect:!1,useDefault:!1,hasChanged:A5};Symbol.metadata??=Symbol("metadata"),z1.litPropertyMetadata??=new WeakMap;var N=class extends HTMLElement{static addInitializer(V){this._$Ei(),(this.l??=[]).push(V)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(V,C=a5){if(C.state&&(C.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(V)&&((C=Object.create(C)).wrapped=!0),this.elementProperties.set(V,C),!C.noAccessor){let H=Symbol(),L=this.getPropertyDescriptor(V,H,C);L!==void 0&&p0(this.prototype,V,L)}}static getPropertyDescriptor(V,C,H){let{get:L,set:e}=n0(this.prototype,V)??{get(){return this[C]},set(r){this[C]=r}};return{get:L,set(r){let t=L?.call(this);e?.call(this,r),this.requestUpdate(V,t,H)},configurable:!0,enumerable:!0}}static getPropertyOptions(V){return this.elementProperties.get(V)??a5}static _$Ei(){if(this.hasOwnProperty(s1("elementProperties")))return;let V=v0(this);V.finalize(),V.l!==void 0&&(this.l=[...V.l]),this.elementProperties=new Map(V.elementProperties)}static finalize(){if(this.hasOwnProperty(s1("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(s1("properties"))){let C=this.properties,H=[...m0(C),...l0(C)];for(let L of H)this.createProperty(L,C[L])}let V=this[Symbol.metadata];if(V!==null){let C=litPropertyMetadata.get(V);if(C!==void 0)for(let[H,L]of C)this.elementProperties.set(H,L)}this._$Eh=new Map;for(let[C,H]of this.elementProperties){let L=this._$Eu(C,H);L!==void 0&&this._$Eh.set(L,C)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(V){let C=[];if(Array.isArray(V)){let H=new Set(V.flat(1/0).reverse());for(let L of H)C.unshift(x2(L))}else V!==void 0&&C.push(x2(V));return C}static _$Eu(V,C){let H=C.attribute;return H===!1?void 0:typeof H=="string"?H:typeof V=="string"?V.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(V=>this.enableUpdating=V),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(V=>V(this))}addController(V){(this._$EO??=new Set).add(V),this.renderRoot!==void 0&&this.isConnected&&V.hostConnected?.()}removeController(V){this._$EO?.delete(V)}_$E_(){let V=new Map,C=this.constructor.elementProperties;for(let H of C.keys())this.hasOwnProperty(H)&&(V.set(H,this[H]),delete this[H]);V.size>0&&(this._$Ep=V)}createRenderRoot(){let V=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return i5(V,this.constructor.elementStyles),V}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(V=>V.hostConnected?.())}enableUpdating(V){}disconnectedCallback(){this._$EO?.forEach(V=>V.hostDisconnected?.())}attributeChangedCallback(V,C,H){this._$AK(V,H)}_$ET(V,C){let H=this.constructor.elementProperties.get(V),L=this.constructor._$Eu(V,H);if(L!==void 0&&H.reflect===!0){let e=(H.converter?.toAttribute!==void 0?H.converter:s2).toAttribute(C,H.type);this._$Em=V,e==null?this.removeAttribute(L):this.setAttribute(L,e),this._$Em=null}}_$AK(V,C){let H=this.constructor,L=H._$Eh.get(V);if(L!==void 0&&this._$Em!==L){let e=H.getPropertyOptions(L),r=typeof e.converter=="function"?{fromAttribute:e.converter}:e.converter?.fromAttribute!==void 0?e.converter:s2;this._$Em=L;let t=r.fromAttribute(C,e.type);this[L]=t??this._$Ej?.get(L)??t,this._$Em=null}}requestUpdate(V,C,H,L=!1,e){if(V!==void 0){let r=this.constructor;if(L===!1&&(e=this[V]),H??=r.getPropertyOptions(V),!((H.hasChanged??A5)(e,C)||H.useDefault&&H.reflect&&e===this._$Ej?.get(V)&&!this.hasAttribute(r._$Eu(V,H))))return;this.C(V,C,H)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(V,C,{useDefault:H,reflect:L,wrapped:e},r){H&&!(this._$Ej??=new Map).has(V)&&(this._$Ej.set(V,r??C??this[V]),e!==!0||r!==void 0)||(this._$AL.has(V)||(this.hasUpdated||H||(C=void 0),this._$AL.set(V,C)),L===!0&&this._$Em!==V&&(this._$Eq??=new Set).add(V))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(C){Promise.reject(C)}let V=this.scheduleUpdate();return V!=null&&await V,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[L,e]of this._$Ep)this[L]=e;this._$Ep=void 0}let H=this.constructor.elementProperties;if(H.size>0)for(let[L,e]of H){let{wrapped:r}=e,t=this[L];r!==!0||this._$AL.has(L)||t===void 0||this.C(L,void 0,e,t)}}let V=!1,C=this._$AL;try{V=this.shouldUpdate(C),V?(this.willUpdate(C),this._$EO?.forEach(H=>H.hostUpdate?.()),this.update(C)):this._$EM()}catch(H){throw V=!1,this._$EM(),H}V&&this._$AE(C)}willUpdate(V){}_$AE(V){this._$EO?.forEach(C=>C.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(V)),this.updated(V)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(V){return!0}update(V){this._$Eq&&=this._$Eq.forEach(C=>this._$ET(C,this[C])),this._$EM()}updated(V){}firstUpdated(V){}};N.elementStyles=[],N.shadowRootOptions={mode:"open"},N[s1("elementProperties")]=new Map,N[s1("finalized")]=new Map,s0?.({ReactiveElement:N}),(z1.reactiveElementVersions??=[]).push("2.1.2");var O2=globalThis,d5=M=>M,q1=O2.trustedTypes,p5=q1?q1.createPolicy("lit-html",{createHTML:M=>M}):void 0,s5="$lit$",Q=`lit$${Math.random().toFixed(9).slice(2)}$`,Z5="?"+Q,Z0=`<${Z5}>`,J=document,u1=()=>J.createComment(""),S1=M=>M===null||typeof M!="object"&&typeof M!="function",f2=Array.isArray,u0=M=>f2(M)||typeof M?.[Symbol.iterator]=="function",Z2=`[ 	
\f\r]`,Z1=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,n5=/-->/g,m5=/>/g,X=RegExp(`>|${Z2}(?:([^\\s"'>=/]+)(${Z2}*=${Z2}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),l5=/'/g,v5=/"/g,u5=/^(?:script|style|textarea|title)$/i,k2=M=>(V,...C)=>({_$litType$:M,strings:V,values:C}),i=k2(1),g1=k2(2),v7=k2(3),C1=Symbol.for("lit-noChange"),A=Symbol.for("lit-nothing"),x5=new WeakMap,Y=J.createTreeWalker(J,129);function S5(M,V){if(!f2(M)||!M.hasOwnProperty("raw"))throw Error("invalid template strings array");return p5!==void 0?p5.createHTML(V):V}var S0=(M,V)=>{let C=M.length-1,H=[],L,e=V===2?"<svg>":V===3?"<math>":"",r=Z1;for(let t=0;t<C;t++){let o=M[t],d,p,l=-1,n=0;for(;n<o.length&&(r.lastIndex=n,p=r.exec(o),p!==null);)n=r.lastIndex,r===Z1?p[1]==="!--"?r=n5:p[1]!==void 0?r=m5:p[2]!==void 0?(u5.test(p[2])&&(L=RegExp("</"+p[2],"g")),r=X):p[3]!==void 0&&(r=X):r===X?p[0]===">"?(r=L??Z1,l=-1):p[1]===void 0?l=-2:(l=r.lastIndex-p[2].length,d=p[1],r=p[3]===void 0?X:p[3]==='"'?v5:l5):r===v5||r===l5?r=X:r===n5||r===m5?r=Z1:(r=X,L=void 0);let u=r===X&&M[t+1].startsWith("/>")?" ":"";e+=r===Z1?o+Z0:l>=0?(H.push(d),o.slice(0,l)+s5+o.slice(l)+Q+u):o+Q+(l===-2?t:u)}return[S5(M,e+(M[C]||"<?>")+(V===2?"</svg>":V===3?"</math>":"")),H]},c1=class M{constructor({strings:V,_$litType$:C},H){let L;this.parts=[];let e=0,r=0,t=V.length-1,o=this.parts,[d,p]=S0(V,C);if(this.el=M.createElement(d,H),Y.currentNode=this.el.content,C===2||C===3){let l=this.el.content.firstChild;l.replaceWith(...l.childNodes)}for(;(L=Y.nextNode())!==null&&o.length<t;){if(L.nodeType===1){if(L.hasAttributes())for(let l of L.getAttributeNames())if(l.endsWith(s5)){let n=p[r++],u=L.getAttribute(l).split(Q),v=/([.?@])?(.*)/.exec(n);o.push({type:1,index:e,name:v[2],strings:u,ctor:v[1]==="."?S2:v[1]==="?"?c2:v[1]==="@"?h2:t1}),L.removeAttribute(l)}else l.startsWith(Q)&&(o.push({type:6,index:e}),L.removeAttribute(l));if(u5.test(L.tagName)){let l=L.textContent.split(Q),n=l.length-1;if(n>0){L.textContent=q1?q1.emptyScript:"";for(let u=0;u<n;u++)L.append(l[u],u1()),Y.nextNode(),o.push({type:2,index:++e});L.append(l[n],u1())}}}else if(L.nodeType===8)if(L.data===Z5)o.push({type:2,index:e});else{let l=-1;for(;(l=L.data.indexOf(Q,l+1))!==-1;)o.push({type:7,index:e}),l+=Q.length-1}e++}}static createElement(V,C){let H=J.createElement("template");return H.innerHTML=V,H}};function r1(M,V,C=M,H){if(V===C1)return V;let L=H!==void 0?C._$Co?.[H]:C._$Cl,e=S1(V)?void 0:V._$litDirective$;return L?.constructor!==e&&(L?._$AO?.(!1),e===void 0?L=void 0:(L=new e(M),L._$AT(M,C,H)),H!==void 0?(C._$Co??=[])[H]=L:C._$Cl=L),L!==void 0&&(V=r1(M,L._$AS(M,V.values),L,H)),V}var u2=class{constructor(V,C){this._$AV=[],this._$AN=void 0,this._$AD=V,this._$AM=C}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(V){let{el:{content:C},parts:H}=this._$AD,L=(V?.creationScope??J).importNode(C,!0);Y.currentNode=L;let e=Y.nextNode(),r=0,t=0,o=H[0];for(;o!==void 0;){if(r===o.index){let d;o.type===2?d=new h1(e,e.nextSibling,this,V):o.type===1?d=new o.ctor(e,o.name,o.strings,this,V):o.type===6&&(d=new g2(e,this,V)),this._$AV.push(d),o=H[++t]}r!==o?.index&&(e=Y.nextNode(),r++)}return Y.currentNode=J,L}p(V){let C=0;for(let H of this._$AV)H!==void 0&&(H.strings!==void 0?(H._$AI(V,H,C),C+=H.strings.length-2):H._$AI(V[C])),C++}},h1=class M{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(V,C,H,L){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=V,this._$AB=C,this._$AM=H,this.options=L,this._$Cv=L?.isConnected??!0}get parentNode(){let V=this._$AA.parentNode,C=this._$AM;return C!==void 0&&V?.nodeType===11&&(V=C.parentNode),V}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(V,C=this){V=r1(this,V,C),S1(V)?V===A||V==null||V===""?(this._$AH!==A&&this._$AR(),this._$AH=A):V!==this._$AH&&V!==C1&&this._(V):V._$litType$!==void 0?this.$(V):V.nodeType!==void 0?this.T(V):u0(V)?this.k(V):this._(V)}O(V){return this._$AA.parentNode.insertBefore(V,this._$AB)}T(V){this._$AH!==V&&(this._$AR(),this._$AH=this.O(V))}_(V){this._$AH!==A&&S1(this._$AH)?this._$AA.nextSibling.data=V:this.T(J.createTextNode(V)),this._$AH=V}$(V){let{values:C,_$litType$:H}=V,L=typeof H=="number"?this._$AC(V):(H.el===void 0&&(H.el=c1.createElement(S5(H.h,H.h[0]),this.options)),H);if(this._$AH?._$AD===L)this._$AH.p(C);else{let e=new u2(L,this),r=e.u(this.options);e.p(C),this.T(r),this._$AH=e}}_$AC(V){let C=x5.get(V.strings);return C===void 0&&x5.set(V.strings,C=new c1(V)),C}k(V){f2(this._$AH)||(this._$AH=[],this._$AR());let C=this._$AH,H,L=0;for(let e of V)L===C.length?C.push(H=new M(this.O(u1()),this.O(u1()),this,this.options)):H=C[L],H._$AI(e),L++;L<C.length&&(this._$AR(H&&H._$AB.nextSibling,L),C.length=L)}_$AR(V=this._$AA.nextSibling,C){for(this._$AP?.(!1,!0,C);V!==this._$AB;){let H=d5(V).nextSibling;d5(V).remove(),V=H}}setConnected(V){this._$AM===void 0&&(this._$Cv=V,this._$AP?.(V))}},t1=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(V,C,H,L,e){this.type=1,this._$AH=A,this._$AN=void 0,this.element=V,this.name=C,this._$AM=L,this.options=e,H.length>2||H[0]!==""||H[1]!==""?(this._$AH=Array(H.length-1).fill(new String),this.strings=H):this._$AH=A}_$AI(V,C=this,H,L){let e=this.strings,r=!1;if(e===void 0)V=r1(this,V,C,0),r=!S1(V)||V!==this._$AH&&V!==C1,r&&(this._$AH=V);else{let t=V,o,d;for(V=e[0],o=0;o<e.length-1;o++)d=r1(this,t[H+o],C,o),d===C1&&(d=this._$AH[o]),r||=!S1(d)||d!==this._$AH[o],d===A?V=A:V!==A&&(V+=(d??"")+e[o+1]),this._$AH[o]=d}r&&!L&&this.j(V)}j(V){V===A?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,V??"")}},S2=class extends t1{constructor(){super(...arguments),this.type=3}j(V){this.element[this.name]=V===A?void 0:V}},c2=class extends t1{constructor(){super(...arguments),this.type=4}j(V){this.element.toggleAttribute(this.name,!!V&&V!==A)}},h2=class extends t1{constructor(V,C,H,L,e){super(V,C,H,L,e),this.type=5}_$AI(V,C=this){if((V=r1(this,V,C,0)??A)===C1)return;let H=this._$AH,L=V===A&&H!==A||V.capture!==H.capture||V.once!==H.once||V.passive!==H.passive,e=V!==A&&(H===A||L);L&&this.element.removeEventListener(this.name,this,H),e&&this.element.addEventListener(this.name,this,V),this._$AH=V}handleEvent(V){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,V):this._$AH.handleEvent(V)}},g2=class{constructor(V,C,H){this.element=V,this.type=6,this._$AN=void 0,this._$AM=C,this.options=H}get _$AU(){return this._$AM._$AU}_$AI(V){r1(this,V)}};var c0=O2.litHtmlPolyfillSupport;c0?.(c1,h1),(O2.litHtmlVersions??=[]).push("3.3.3");var c5=(M,V,C)=>{let H=C?.renderBefore??V,L=H._$litPart$;if(L===void 0){let e=C?.renderBefore??null;H._$litPart$=L=new h1(V.insertBefore(u1(),e),e,void 0,C??{})}return L._$AI(M),L};var w2=globalThis,F=class extends N{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let V=super.createRenderRoot();return this.renderOptions.renderBefore??=V.firstChild,V}update(V){let C=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(V),this._$Do=c5(C,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return C1}};F._$litElement$=!0,F.finalized=!0,w2.litElementHydrateSupport?.({LitElement:F});var h0=w2.litElementPolyfillSupport;h0?.({LitElement:F});(w2.litElementVersions??=[]).push("4.2.2");var K1=j`
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
    color: var(--error-color, #b3261e);
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
    color: var(--error-color, #b3261e);
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
`;var j1={act_again:"Let the hub act",all_in_order:"All is in order: nothing waits for you.",and_more:"and {count} more",ask_somebody:"Ask {who}: it wants a right that you do not have.",attention:"Needs a person",away:"The hub does not answer at the moment. What is shown is old.",book:"Book",book_for:"Book {length}",booked_for:"Booked {times}.",booked_next:"Next",booked_now:"Booked",came_at:"Somebody came at {time}.",cancel_booking:"Cancel the booking",card_attention:"Needs a person",card_attention_does:"What needs a person, by urgency, with one tap to do it",card_now:"Now",card_now_does:"A place at a glance: who is there, who is awaited, what can be taken",card_space:"Space",card_space_does:"One space through and through: state, people, door, sensors, reasons",card_week:"Week",card_week_does:"The bookings by hours; drag to book, move and shorten",certificate:"What each sensor said",close:"Close",closed:"Closed",closed_until:"Closed until {time}",comfort:"Comfort",deed_automation_on:"Let the hub act",deed_back_in_service:"Back in service",deed_call_again:"Call the lock again",deed_check_in:"They are here",deed_look:"Have a look",deed_mend:"Settle it",deed_reset_alarm:"End the alarm",door_emergency:"held open by the alarm",door_failed:"does not obey",door_held_open:"held open",door_locked:"locked",door_open:"open",door_unknown:"not known",door_unlocked:"unlocked",doors:"Doors",earlier:"Earlier",end:"End",ended_at:"It ended at {time}.",extend:"Extend",from_source:"It comes from a calendar outside: {source}. What is changed here is told to it where it takes that.",given_back_in:"given back in {time}",heat:"Heating",heat_by_hand:"set by hand",heat_comfort:"comfort",heat_cooling:"cooling",heat_eco:"eco",heat_frost_guard:"frost guard",heat_off:"off",heat_out_of_reach:"out of reach",heat_reduced:"reduced",heat_watching:"only watched",later:"Later",leave_it:"Leave it",light:"Light",light_by_hand:"set by hand",light_left_on:"left on",light_lit:"on",light_out:"off",light_out_of_reach:"out of reach",light_watching:"only watched",light_welcome:"on to welcome people",loading:"Loading…",longer:"Longer",looked_at:"Looked at {time}.",more:"More",moved_to:"Moved to {times}.",no_place:"There is no place yet. Ask who administers Home Assistant to add one.",not_at_work:"{site}: this place is not at work. Nothing is known of it.",not_known_yet:"{site}: not known yet. The hub is looking.",nothing_decided:"Nothing was decided in the last 24 hours.",one_thing:"One thing needs you",only_watch:"Let the hub only watch",open:"Open",open_door:"Open for somebody",open_until:"Open until {time}",pair:"{what}: {how}",people_no:"Nobody is there.",people_unknown:"Whether somebody is there is not known.",people_yes:"Somebody is there.",put_back:"Back in service",quarter_earlier:"15 min earlier",quarter_later:"15 min later",reasons_of_today:"Its reasons of today",sensors:"Sensors",shorter:"Shorter",show_day:"One day",show_week:"One week",since:"since {time}",space:"Space",stage_awaiting:"awaited",stage_cancelled:"cancelled",stage_checked_in:"in use",stage_completed:"used",stage_released:"given back",stage_scheduled:"booked",stage_unverified:"not verified",sure:"Do it?",sure_to_cancel:"Cancel this booking?",sure_to_end:"End this booking now?",sure_to_open:"Open “{door}” for somebody?",take_out:"Take out of service",they_are_here:"They are here",things:"{count} things need you",times:"Times",today:"Today",told_awaiting:"Awaited",told_closed:"Closed",told_free:"Free",told_occupied:"Occupied",told_out_of_service:"Out of service",told_soon:"Soon taken",told_unknown:"Not known",told_unsure:"Not booked, unsure",told_walk_in:"Occupied, not booked",undo:"Undo the release",until:"until {time}",urgency_later:"When there is time",urgency_now:"Now",urgency_today:"Today",week_legend:"What the looks mean",what_for:"What for (only for who may read titles)",what_to_do:"What can be done",works:"works",yes_do_it:"Yes, do it",as_table:"As a table",before:"before: {value}",busiest:"Most: {when}",busy:"Hours used by hour and weekday",card_figures:"Figures",card_figures_does:"How much the spaces are used, by month, hour and space, and the report on paper",edit_dashboard:"Dashboard with the other views",edit_dashboard_help:"The end of its address. Leave it empty for the one in the sidebar.",edit_site:"Place",edit_site_help:"Leave it empty for all places.",edit_space:"Space",fewer_than:"fewer than {count}",figure_booked:"Booked",figure_members:"People who booked",figure_no_shows:"Nobody came",figure_open:"Open",figure_rate:"Rate of use",figure_released:"Given back",figure_reused:"Of this used again",figure_used:"Used",figure_walk_ins:"Without a booking",figures:"Figures",last_month:"Last month",last_year:"Last year",many_common:"{count} common spaces",many_desk:"{count} desks",many_locker:"{count} lockers",many_meeting_room:"{count} meeting rooms",many_of_a_kind:"{count} spaces",many_office:"{count} offices",many_phone_box:"{count} phone boxes",not_told:"not told",on_paper:"On paper",strategy:"Faitout: places",strategy_does:"What goes on, the week, what needs a person, and the figures; a page for each space. It follows the places by itself.",this_month:"This month",this_year:"This year",as_set:"(as it is set)",card_what_if:"What if",card_what_if_does:"What other graces would have freed, and whom they would have hurt",few_bookings:"Only {count} bookings: that tells little.",grace:"Grace",here:"Then",kind_common:"Common spaces",kind_desk:"Desks",kind_locker:"Lockers",kind_meeting_room:"Meeting rooms",kind_office:"Offices",kind_phone_box:"Phone boxes",nothing_recorded:"Nothing was recorded there in the last four weeks.",replayed:"{done} of {all} replayed",stop:"Stop",what_if_curve:"Hours that would have been freed, and people who would have been hurt, by grace",what_if_question:"How long should a booking wait for its people? The last four weeks are replayed with other graces; nothing is changed by that.",would_free:"Freed",would_hurt:"People hurt",again_at:"{time} (2nd)",book_new:"Book…",day:"Day",time:"Time",drag_other_place:"A booking stays in its place: book it anew there.",drag_outside:"Outside: it stays where it was.",drag_past:"That is over.",drag_stays_there:"This booking cannot go to another space.",drag_taken:"Already booked.",left_where_it_was:"It was left where it was.",legend_booked:"booked",legend_used:"filled: somebody came",legend_released:"dashed: given back, or not verified",legend_outside:"lock: changed only in its own calendar",legend_there:"bar: somebody was there",legend_walked_in:"dots: somebody was there without a booking",legend_closed:"hatched: closed",legend_drag:"Drag over free time to book, a booking to move it, its lower edge to make it longer or shorter. With a finger: hold, then drag. Without dragging: tap a booking.",move:"Move",move_to:"To another day, time or space",move_all_the_same:"Move it all the same",no_such_hour:"This hour is not on that day: clocks go forward.",no_time:"Say a day and a time.",nothing_to_move:"It is there already.",outside:"calendar outside",owned_outside:"It belongs to the calendar “{source}”, which takes no changes from here. Change it there, and it follows here.",used_then:"Somebody was there {times}",walked_in:"without a booking",walked_in_then:"Somebody was there without a booking {times}"};var h5={act_again:"Laisser agir la centrale",all_in_order:"Tout est en ordre : rien ne vous attend.",and_more:"et {count} de plus",ask_somebody:"Demandez à {who} : il y faut un droit que vous n’avez pas.",attention:"À voir",away:"La centrale ne répond pas pour le moment. Ce qui est affiché est ancien.",book:"Réserver",book_for:"Réserver {length}",booked_for:"Réservé {times}.",booked_next:"Ensuite",booked_now:"Réservé",came_at:"Quelqu’un est venu à {time}.",cancel_booking:"Annuler la réservation",card_attention:"À voir",card_attention_does:"Ce qui demande quelqu’un, par urgence, avec le geste à faire",card_now:"Maintenant",card_now_does:"Un lieu d’un coup d’œil : qui est là, qui est attendu, ce qui est libre",card_space:"Espace",card_space_does:"Un espace en détail : état, gens, porte, capteurs, raisons",card_week:"Semaine",card_week_does:"Les réservations heure par heure ; glissez pour réserver, déplacer, raccourcir",certificate:"Ce qu’a dit chaque capteur",close:"Fermer",closed:"Fermé",closed_until:"Fermé jusqu’à {time}",comfort:"Confort",deed_automation_on:"Laisser agir la centrale",deed_back_in_service:"Remettre en service",deed_call_again:"Rappeler la serrure",deed_check_in:"Ils sont là",deed_look:"Aller voir",deed_mend:"Régler",deed_reset_alarm:"Lever l’alarme",door_emergency:"tenue ouverte par l’alarme",door_failed:"n’obéit pas",door_held_open:"tenue ouverte",door_locked:"verrouillée",door_open:"ouverte",door_unknown:"inconnue",door_unlocked:"déverrouillée",doors:"Portes",earlier:"Avant",end:"Terminer",ended_at:"Terminé à {time}.",extend:"Prolonger",from_source:"Vient d’un calendrier extérieur : {source}. Ce qui change ici lui est dit, s’il le prend.",given_back_in:"rendu dans {time}",heat:"Chauffage",heat_by_hand:"réglé à la main",heat_comfort:"confort",heat_cooling:"rafraîchissement",heat_eco:"éco",heat_frost_guard:"hors-gel",heat_off:"arrêt",heat_out_of_reach:"hors de portée",heat_reduced:"réduit",heat_watching:"seulement observé",later:"Après",leave_it:"Laisser",light:"Lumière",light_by_hand:"réglée à la main",light_left_on:"laissée allumée",light_lit:"allumée",light_out:"éteinte",light_out_of_reach:"hors de portée",light_watching:"seulement observée",light_welcome:"allumée pour accueillir",loading:"Chargement…",longer:"Plus long",looked_at:"Vu à {time}.",more:"Plus",moved_to:"Déplacé à {times}.",no_place:"Il n’y a encore aucun lieu. Demandez à qui administre Home Assistant d’en ajouter un.",not_at_work:"{site} : ce lieu n’est pas en marche. On n’en sait rien.",not_known_yet:"{site} : pas encore connu. La centrale regarde.",nothing_decided:"Rien n’a été décidé ces dernières 24 heures.",one_thing:"Une chose vous attend",only_watch:"Ne faire que regarder",open:"Ouvert",open_door:"Ouvrir à quelqu’un",open_until:"Ouvert jusqu’à {time}",pair:"{what} : {how}",people_no:"Personne n’est là.",people_unknown:"On ne sait pas si quelqu’un est là.",people_yes:"Quelqu’un est là.",put_back:"Remettre en service",quarter_earlier:"15 min plus tôt",quarter_later:"15 min plus tard",reasons_of_today:"Ses raisons du jour",sensors:"Capteurs",shorter:"Plus court",show_day:"Un jour",show_week:"Une semaine",since:"depuis {time}",space:"Espace",stage_awaiting:"attendu",stage_cancelled:"annulé",stage_checked_in:"en cours",stage_completed:"utilisé",stage_released:"rendu",stage_scheduled:"réservé",stage_unverified:"non vérifié",sure:"Le faire ?",sure_to_cancel:"Annuler cette réservation ?",sure_to_end:"Terminer cette réservation maintenant ?",sure_to_open:"Ouvrir « {door} » à quelqu’un ?",take_out:"Mettre hors service",they_are_here:"Ils sont là",things:"{count} choses vous attendent",times:"Heures",today:"Aujourd’hui",told_awaiting:"Attendu",told_closed:"Fermé",told_free:"Libre",told_occupied:"Occupé",told_out_of_service:"Hors service",told_soon:"Bientôt pris",told_unknown:"Inconnu",told_unsure:"Non réservé, incertain",told_walk_in:"Occupé sans réservation",undo:"Annuler la libération",until:"jusqu’à {time}",urgency_later:"Quand il y a le temps",urgency_now:"Maintenant",urgency_today:"Aujourd’hui",week_legend:"Ce que veulent dire les signes",what_for:"Pour quoi (seulement pour qui peut lire les titres)",what_to_do:"Ce qu’on peut faire",works:"fonctionne",yes_do_it:"Oui",as_table:"En tableau",before:"avant : {value}",busiest:"Le plus : {when}",busy:"Heures utilisées par heure et jour de la semaine",card_figures:"Chiffres",card_figures_does:"L’utilisation des espaces par mois, heure et espace, et le rapport sur papier",edit_dashboard:"Tableau de bord des autres vues",edit_dashboard_help:"La fin de son adresse. Laissez vide pour celui de la barre latérale.",edit_site:"Lieu",edit_site_help:"Laissez vide pour tous les lieux.",edit_space:"Espace",fewer_than:"moins de {count}",figure_booked:"Réservé",figure_members:"Personnes ayant réservé",figure_no_shows:"Personne n’est venu",figure_open:"Ouvert",figure_rate:"Taux d’utilisation",figure_released:"Rendu",figure_reused:"Dont réutilisé",figure_used:"Utilisé",figure_walk_ins:"Sans réservation",figures:"Chiffres",last_month:"Mois dernier",last_year:"Année dernière",many_common:"{count} espaces communs",many_desk:"{count} postes",many_locker:"{count} casiers",many_meeting_room:"{count} salles de réunion",many_of_a_kind:"{count} espaces",many_office:"{count} bureaux",many_phone_box:"{count} cabines",not_told:"non indiqué",on_paper:"Sur papier",strategy:"Faitout : les lieux",strategy_does:"Ce qui se passe, la semaine, ce qui vous attend et les chiffres ; une page pour chaque espace. Il suit les lieux tout seul.",this_month:"Ce mois-ci",this_year:"Cette année",as_set:"(réglage actuel)",card_what_if:"Et si",card_what_if_does:"Ce qu’auraient rendu d’autres délais, et qui ils auraient lésé",few_bookings:"Seulement {count} réservations : cela dit peu.",grace:"Délai",here:"Alors",kind_common:"Espaces communs",kind_desk:"Postes",kind_locker:"Casiers",kind_meeting_room:"Salles de réunion",kind_office:"Bureaux",kind_phone_box:"Cabines",nothing_recorded:"Rien n’y a été enregistré ces quatre dernières semaines.",replayed:"{done} sur {all} rejoués",stop:"Arrêter",what_if_curve:"Heures qui auraient été rendues, et gens qui auraient été lésés, selon le délai",what_if_question:"Combien de temps une réservation doit-elle attendre ses gens ? Les quatre dernières semaines sont rejouées avec d’autres délais ; rien n’en est changé.",would_free:"Rendu",would_hurt:"Gens lésés",again_at:"{time} bis",book_new:"Réserver…",day:"Jour",time:"Heure",drag_other_place:"Une réservation reste dans son lieu : refaites-la là-bas.",drag_outside:"Dehors : elle reste où elle était.",drag_past:"C’est passé.",drag_stays_there:"Cette réservation ne peut pas changer d’espace.",drag_taken:"Déjà réservé.",left_where_it_was:"Elle est restée où elle était.",legend_booked:"réservé",legend_used:"plein : quelqu’un est venu",legend_released:"tirets : rendu, ou non vérifié",legend_outside:"cadenas : se change dans son calendrier d’origine",legend_there:"barre : quelqu’un était là",legend_walked_in:"pointillés : quelqu’un était là sans réservation",legend_closed:"hachures : fermé",legend_drag:"Glissez sur un temps libre pour réserver, une réservation pour la déplacer, son bord inférieur pour l’allonger ou la raccourcir. Au doigt : maintenez, puis glissez. Sans glisser : touchez une réservation.",move:"Déplacer",move_to:"Vers un autre jour, une autre heure ou un autre espace",move_all_the_same:"Déplacer quand même",no_such_hour:"Cette heure n’existe pas ce jour-là : on avance l’heure.",no_time:"Indiquez un jour et une heure.",nothing_to_move:"Elle y est déjà.",outside:"calendrier extérieur",owned_outside:"Elle appartient au calendrier « {source} », qui n’accepte pas de changement d’ici. Changez-la là-bas : elle suivra ici.",used_then:"Quelqu’un était là {times}",walked_in:"sans réservation",walked_in_then:"Quelqu’un était là sans réservation {times}"};var f0={en:j1,fr:h5};function c(M,V,C={}){return(f0[M.slice(0,2)]??j1)[V].replace(/\{(\w+)\}/g,(L,e)=>String(C[e]??L))}function y(M){return M in j1}var g5=new Map;function y2(M,V,C,H){let L=`${M} ${V} ${JSON.stringify(C)}`,e=g5.get(L);return e||(e=new Intl.DateTimeFormat(M,{...C,timeZone:V}),g5.set(L,e)),e.format(H*1e3)}var O1=" ";function $(M,V,C){return b2(M,W(V,C))}function b2(M,V){let C=Math.floor(V/60)%24,H=String(V%60).padStart(2,"0");if(!M.startsWith("fr"))return`${String(C).padStart(2,"0")}:${H}`;let L=`${C}${O1}h`;return H==="00"?L:`${L}${O1}${H}`}function W(M,V){let C=y2("en-GB",M,{hour:"2-digit",minute:"2-digit"},V),[H,L]=C.split(":");return Number(H)*60+Number(L)}function O5(M,V,C){let H=Date.parse(`${V}T00:00Z`)/1e3+C*60,L=r=>Date.parse(`${_(M,r)}T00:00Z`)/1e3+W(M,r)*60-r;return[...new Set([L(H-86400),L(H+86400)])].map(r=>H-r).filter(r=>_(M,r)===V&&W(M,r)===C).sort((r,t)=>r-t)}function f5(M,V){return W(M,V-3600)===W(M,V)}function z(M,V,C,H){return y2(M,V,{weekday:H,day:"numeric",month:H},C)}function _(M,V){return y2("sv-SE",M,{year:"numeric",month:"2-digit",day:"2-digit"},V)}function D(M,V,C,H){let L=$(M,V,C);return _(V,C)===_(V,H)?L:`${z(M,V,C,"short")} ${L}`}function P(M){let V=Math.max(0,Math.round(M));if(V<60)return`${V}${O1}min`;let C=V%60,H=`${Math.floor(V/60)}${O1}h`;return C?`${H}${O1}${String(C).padStart(2,"0")}`:H}function X1(M){let V=Math.max(0,Math.ceil(M));return`${Math.floor(V/60)}:${String(V%60).padStart(2,"0")}`}var k0={site:"edit_site",space:"edit_space",dashboard:"edit_dashboard"},w0={site:"edit_site_help",dashboard:"edit_dashboard_help"};function y0(){return document.querySelector("home-assistant")?.hass}async function k5(M){try{return(await M?.callWS({type:"faitout/desk/places"}))?.sites??[]}catch{return[]}}async function Y1(M){let V=y0(),C=await k5(V),H=M==="site"?B0(C):w5(C),L=e=>c(V?.language??"en",e);return{schema:[{name:M,required:M==="space",selector:b0(H)},{name:"dashboard",selector:{text:{}}}],computeLabel:e=>L(k0[e.name]),computeHelper:e=>{let r=w0[e.name];return r?L(r):void 0}}}function b0(M){return M.length===0?{text:{}}:{select:{options:M,mode:"dropdown",custom_value:!1}}}function B0(M){return M.map(({site:V,name:C})=>({value:V,label:C}))}function w5(M){return M.flatMap(V=>V.spaces.map(({space:C,name:H})=>({value:`${V.site}/${C}`,label:M.length>1?`${H}, ${V.name}`:H})))}async function y5(M){let[V]=w5(await k5(M));return V?{space:V.value}:{}}function b5(M){let[V,C]=(M.space??"").split("/");return V&&C?{...M,site:V,space:C}:M}function H1(M){return M&&typeof M=="object"&&"message"in M?String(M.message):String(M)}var B5=new WeakMap;function P5(M){let V=B5.get(M.entities);if(V)return V;let C=Object.keys(M.entities).filter(H=>M.entities[H]?.platform==="faitout");return B5.set(M.entities,C),C}var T5="faitout/desk/",P0=150,T0=6e4,q,f1,i1,J1,R5,g=class extends F{constructor(){super();s(this,J1);this.answeredAt=0;s(this,q);s(this,f1);s(this,i1,0);this.wrong="",this.busy=!1,this.isLost=!1}static getConfigForm(){return Y1("site")}static getStubConfig(C){return{}}setConfig(C){this.config=b5(C),this.hass&&this.askSoon()}getGridOptions(){return{columns:"full",min_columns:6}}getCardSize(){return 6}connectedCallback(){super.connectedCallback(),h(this,f1,setInterval(()=>this.askSoon(),T0)),this.hass&&this.askSoon()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(m(this,f1)),clearTimeout(m(this,q)),h(this,q,void 0)}isNews(C,H){return C.connected!==H.connected?!0:C.states===H.states?!1:P5(H).some(L=>C.states[L]!==H.states[L])}shouldUpdate(C){return C.has("hass")&&a(this,J1,R5).call(this,C.get("hass")),C.size>1||!C.has("hass")||!this.answer}askSoon(){m(this,q)===void 0&&h(this,q,setTimeout(()=>{h(this,q,void 0),this.askNow()},this.answer?P0:0))}async askNow(){if(!this.hass||!this.config)return;let C=++G1(this,i1)._,{type:H,...L}=this.question();try{let e=await this.hass.callWS({type:T5+H,...L});if(C!==m(this,i1))return;this.answer=e,this.answeredAt=this.now,this.isLost=!1}catch(e){if(C!==m(this,i1))return;this.isLost=!0,this.answer||(this.wrong=H1(e))}}async carryOut(C,H){if(!(!this.hass||this.busy)){this.busy=!0,this.wrong="";try{return await this.hass.callWS({type:T5+C,...H})}catch(L){this.wrong=H1(L);return}finally{this.busy=!1,await this.askNow()}}}say(C,H={}){return c(this.language,C,H)}pair(C,H){return this.say("pair",{what:C,how:H})}get language(){return this.hass?.language??"en"}get now(){return Date.now()/1e3}goTo(C){let H=`/${this.config.dashboard??"faitout-places"}/${C}`;history.pushState(null,"",H),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}render(){let C=this.isLost||this.hass?.connected===!1;return i`<ha-card class="card">
      ${C?i`<p role="status" class="wrong">${this.say("away")}</p>`:A}
      ${this.wrong?i`<p role="alert" class="wrong">${this.wrong}</p>`:A}
      ${this.answer?i`<div class=${C?"away":""}>${this.content(this.answer)}</div>`:this.wrong?A:i`<p class="quiet">${this.say("loading")}</p>`}
    </ha-card>`}};q=new WeakMap,f1=new WeakMap,i1=new WeakMap,J1=new WeakSet,R5=function(C){this.hass&&(this.toggleAttribute("dark",this.hass.themes?.darkMode??!1),(!C||this.isNews(C,this.hass))&&this.askSoon(),C?.connected!==this.hass.connected&&this.requestUpdate("answer"))},g.styles=[K1],g.properties={hass:{attribute:!1},config:{state:!0},answer:{state:!0},wrong:{state:!0},busy:{state:!0},isLost:{state:!0}};var B2="M12,4A4,4 0 0,1 16,8A4,4 0 0,1 12,12A4,4 0 0,1 8,8A4,4 0 0,1 12,4M12,14C16.42,14 20,15.79 20,18V20H4V18C4,15.79 7.58,14 12,14Z";var F5="M13,8A4,4 0 0,1 9,12A4,4 0 0,1 5,8A4,4 0 0,1 9,4A4,4 0 0,1 13,8M17,18V20H1V18C1,15.79 4.58,14 9,14C13.42,14 17,15.79 17,18M20.5,14.5V16H19V14.5H20.5M18.5,9.5H17V9A3,3 0 0,1 20,6A3,3 0 0,1 23,9C23,9.97 22.5,10.88 21.71,11.41L21.41,11.6C20.84,12 20.5,12.61 20.5,13.3V13.5H19V13.3C19,12.11 19.6,11 20.59,10.35L20.88,10.16C21.27,9.9 21.5,9.47 21.5,9A1.5,1.5 0 0,0 20,7.5A1.5,1.5 0 0,0 18.5,9V9.5Z";var _5="M13 14H11V9H13M13 18H11V16H13M1 21H23L12 2L1 21Z";var $5="M19,19H5V8H19M16,1V3H8V1H6V3H5C3.89,3 3,3.89 3,5V19A2,2 0 0,0 5,21H19A2,2 0 0,0 21,19V5C21,3.89 20.1,3 19,3H18V1M17,12H12V17H17V12Z";var D5="M19,19H5V8H19M19,3H18V1H16V3H8V1H6V3H5C3.89,3 3,3.9 3,5V19A2,2 0 0,0 5,21H19A2,2 0 0,0 21,19V5A2,2 0 0,0 19,3M9.31,17L11.75,14.56L14.19,17L15.25,15.94L12.81,13.5L15.25,11.06L14.19,10L11.75,12.44L9.31,10L8.25,11.06L10.69,13.5L8.25,15.94L9.31,17Z";var E5="M21,7L9,19L3.5,13.5L4.91,12.09L9,16.17L19.59,5.59L21,7Z";var P2="M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z";var N5="M12,20A8,8 0 0,0 20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20M12,2A10,10 0 0,1 22,12A10,10 0 0,1 12,22C6.47,22 2,17.5 2,12A10,10 0 0,1 12,2M12.5,7V12.25L17,14.92L16.25,16.15L11,13V7H12.5Z";var W5="M8,3C6.89,3 6,3.89 6,5V21H18V5C18,3.89 17.11,3 16,3H8M8,5H16V19H8V5M13,11V13H15V11H13Z";var C2="M11,18H13V16H11V18M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,6A4,4 0 0,0 8,10H10A2,2 0 0,1 12,8A2,2 0 0,1 14,10C14,12 11,11.75 11,15H13C13,12.75 16,12.5 16,10A4,4 0 0,0 12,6Z";var T2="M12,17A2,2 0 0,0 14,15C14,13.89 13.1,13 12,13A2,2 0 0,0 10,15A2,2 0 0,0 12,17M18,8A2,2 0 0,1 20,10V20A2,2 0 0,1 18,22H6A2,2 0 0,1 4,20V10C4,8.89 4.9,8 6,8H7V6A5,5 0 0,1 12,1A5,5 0 0,1 17,6V8H18M12,3A3,3 0 0,0 9,6V8H15V6A3,3 0 0,0 12,3Z";var R2="M6,2H18V8H18V8L14,12L18,16V16H18V22H6V16H6V16L10,12L6,8V8H6V2M16,16.5L12,12.5L8,16.5V20H16V16.5M12,11.5L16,7.5V4H8V7.5L12,11.5M10,6H14V6.75L12,8.75L10,6.75V6Z";var I5="M1,21H23L12,2";var R0={free:[P2,"var(--free)"],soon:[N5,"var(--soon)"],awaiting:[R2,"var(--awaited)"],occupied:[B2,"var(--taken)"],closed:[T2,"var(--quiet)"],out_of_service:[I5,"var(--quiet)"],unsure:[F5,"var(--quiet)"],unknown:[C2,"var(--quiet)"]},F0={scheduled:$5,awaiting:R2,checked_in:B2,completed:E5,released:D5},H2=_5,V2=T2,G5=W5,U5=P2;function B(M,V="currentColor"){return i`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" style="color:${V}">
    <path d=${M}></path>
  </svg>`}function k1(M){let[V,C]=R0[M]??[C2,"var(--quiet)"];return B(V,C)}function o1(M){return B(F0[M]??C2)}var _0=["now","today","later"],$0=["reset_alarm"],y1,O,Q5,z5,F2,q5,K5,j5,X5,Y5,L2,w1=class extends g{constructor(){super(...arguments);s(this,O);s(this,y1);s(this,L2,()=>{this.mending=void 0})}connectedCallback(){super.connectedCallback(),h(this,y1,setInterval(()=>this.requestUpdate("answer"),1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(m(this,y1))}question(){return{type:"attention",...this.config.site?{site:this.config.site}:{}}}content(C){let H=C.sites.flatMap(e=>e.concerns.map(r=>({...r,site:e.site,zone:e.zone}))),L=C.sites.filter(e=>!e.is_known);return i`<div aria-live="polite">
      <h2>${this.say("attention")}</h2>
      ${C.sites.length===0?i`<p class="quiet">${this.say("no_place")}</p>`:A}
      ${H.length===0&&L.length===0?a(this,O,Q5).call(this,C.sites):A}
      ${L.map(e=>i`<p class="quiet">
            ${this.say(e.is_at_work?"not_known_yet":"not_at_work",{site:e.name})}
          </p>`)}
      ${_0.map(e=>{let r=H.filter(t=>t.urgency===e);return r.length===0?A:i`<h3>${this.say(`urgency_${e}`)}</h3>
              <ul>
                ${r.map(t=>a(this,O,q5).call(this,t))}
              </ul>`})}
    </div>
    ${a(this,O,z5).call(this,C.sites)}`}};y1=new WeakMap,O=new WeakSet,Q5=function(C){return C.length===0||m(this,O,F2)?A:i`<p class="row">${B(U5,"var(--free)")} ${this.say("all_in_order")}</p>`},z5=function([C]){if(!C||m(this,O,F2))return A;let H=$(this.language,C.zone,this.answeredAt);return i`<p class="quiet">${this.say("looked_at",{time:H})}</p>`},F2=function(){return this.isLost||this.hass?.connected===!1},q5=function(C){let{zone:H}=C,L=C.since===null?A:i` · ${this.say("since",{time:D(this.language,H,C.since,this.now)})}`,e=C.due===null?A:i` · <strong role="timer">${X1(C.due-this.now)}</strong>`;return i`<li style="border-top:1px solid var(--line);padding:8px 0">
      <p class="row" style="flex-wrap:nowrap;align-items:flex-start">
        ${B(H2,C.urgency==="now"?"var(--taken)":"var(--soon)")}
        <span
          ><strong>${C.what}</strong><br /><span class="quiet"
            >${C.where}${L}${e}</span
          ></span
        >
      </p>
      <p>${C.todo}</p>
      ${a(this,O,K5).call(this,C)}
      ${C.helpers.length>0?i`<p class="quiet">${this.say("ask_somebody",{who:C.helpers.join(", ")})}</p>`:A}
      ${this.mended?.key===C.key&&this.mending?a(this,O,X5).call(this,this.mending):A}
    </li>`},K5=function(C){let H=`deed_${C.deed}`;return C.deed===null||!y(H)?A:i`<button
      class="main"
      ?disabled=${this.busy}
      aria-label="${this.say(H)}: ${C.where}"
      @click=${()=>a(this,O,j5).call(this,C)}
    >
      ${this.say(H)}
    </button>`},j5=async function(C){let{site:H,key:L}=C;switch(C.deed){case"look":this.goTo(C.kind==="screens"?"screens":C.space?`space-${H}-${C.space}`:"now");return;case"mend":this.mended=C,this.mending=await this.carryOut("attention/mend",{site:H,issue_id:C.subject});return;default:if(C.deed&&$0.includes(C.deed)&&!confirm(this.say("sure")))return;await this.carryOut("attention/do",{site:H,key:L})}},X5=function(C){return i`<div role="group" style="margin:8px 0">
      ${C.text?i`<p>${C.text}</p>`:A}
      <div class="row">
        ${C.ways.map(H=>i`<button ?disabled=${this.busy} @click=${()=>a(this,O,Y5).call(this,H.id)}>
            ${H.label||this.say("yes_do_it")}
          </button>`)}
        <button class="plain" @click=${m(this,L2)}>${this.say("leave_it")}</button>
      </div>
    </div>`},Y5=async function(C){let{mended:H,mending:L}=this;if(!H||!L?.flow_id)return;let e=await this.carryOut("attention/mend",{site:H.site,issue_id:H.subject,flow_id:L.flow_id,way:C});this.mending=e?.flow_id?e:void 0},L2=new WeakMap,w1.properties={...g.properties,mending:{state:!0},mended:{state:!0}};var J5=["last_month","this_month","this_year","last_year"];function C3(M,V){let[C,H]=[V.getFullYear(),V.getMonth()];switch(M){case"last_month":return M2(C,H-1,1);case"this_month":return M2(C,H,1);case"this_year":return M2(C,0,12);case"last_year":return M2(C-1,0,12)}}function M2(M,V,C){return{start:e2(M,V),end:e2(M,V+C),compare_start:e2(M,V-C),compare_end:e2(M,V)}}function e2(M,V){return new Date(Date.UTC(M,V,1)).toISOString().slice(0,10)}var D0=5*6e4,V1=13,H3=34,a1,k,V3,L3,_2,$2,M3,e3,b1=class extends g{constructor(){super();s(this,k);s(this,a1,0);this.period="last_month"}question(){let C=this.language.startsWith("fr")?"fr":"en",H=this.config.site?{site:this.config.site}:{};return{type:"figures",language:C,...H,...C3(this.period,new Date)}}isNews(C,H){return C.connected!==H.connected}async askNow(){this.answer&&!this.isLost&&Date.now()-m(this,a1)<D0||(h(this,a1,Date.now()),await super.askNow())}content(C){let{total:H,compared:L,paper:e}=C;return i`<h2>${this.say("figures")}</h2>
      <div class="row" role="group" aria-label=${this.say("figures")}>
        ${J5.map(r=>i`<button
            class=${r===this.period?"main":""}
            aria-pressed=${r===this.period}
            @click=${()=>a(this,k,e3).call(this,r)}
          >
            ${this.say(r)}
          </button>`)}
      </div>
      ${e?i`<p class="row">
              <a href=${e.page} target="_blank" rel="noopener" style="padding:12px 0"
                >${this.say("on_paper")}</a
              >
              <a
                href=${this.language.startsWith("fr")?e.semicolon:e.comma}
                download
                style="padding:12px"
                >${this.say("as_table")}</a
              >
            </p>`:A}
      <dl style="display:grid;grid-template-columns:1fr auto;gap:4px 12px;margin:8px 0">
        ${a(this,k,V3).call(this,H,L?.total)}
      </dl>
      ${a(this,k,L3).call(this,C.heat)}
      <table style="width:100%">
        <tbody>
          ${C.spaces.map(r=>i`<tr>
              <th scope="row" style="text-align:left;font-weight:normal">
                ${r.name} <span class="quiet">${r.site_name}</span>
              </th>
              <td style="text-align:right">${P(r.used_minutes)}</td>
              <td style="text-align:right">${a(this,k,$2).call(this,r.rate)}</td>
            </tr>`)}
        </tbody>
      </table>`}};a1=new WeakMap,k=new WeakSet,V3=function(C,H){let L=r=>[["figure_rate",a(this,k,$2).call(this,r.rate)],["figure_used",P(r.used_minutes)],["figure_open",P(r.open_minutes)],["figure_booked",P(r.booked_minutes)],["figure_no_shows",String(r.no_shows)],["figure_walk_ins",String(r.walk_ins)],["figure_released",P(r.released_minutes)],["figure_reused",P(r.reused_minutes)],["figure_members",a(this,k,M3).call(this,r.members)]],e=H?L(H):[];return L(C).map(([r,t],o)=>i`<dt>${this.say(r)}</dt>
        <dd style="margin:0;text-align:right">
          <strong>${t}</strong>
          ${e[o]?i`<br /><span class="quiet"
                    >${this.say("before",{value:e[o][1]})}</span
                  >`:A}
        </dd>`)},L3=function(C){let H=Math.max(...C.flat());if(H===0)return A;let L=C.findIndex(o=>o.includes(H)),e=C[L]?.indexOf(H)??0,r=`${a(this,k,_2).call(this,L,"long")} ${e}–${e+1}`,t=`${this.say("busy")}. ${this.say("busiest",{when:r})}`;return i`<p class="quiet">${t}</p>
      <svg viewBox="0 0 ${H3+24*V1} ${7*V1}" role="img" aria-label=${t} width="100%">
        ${C.map((o,d)=>g1`<text x="0" y=${d*V1+10} font-size="10"
            fill="currentColor">${a(this,k,_2).call(this,d,"short")}</text>
          ${o.map((p,l)=>g1`<rect x=${H3+l*V1} y=${d*V1}
              width=${V1-1} height=${V1-1} fill="var(--primary-color)"
              fill-opacity=${.06+.94*p/H}></rect>`)}`)}
      </svg>`},_2=function(C,H){return new Date(Date.UTC(2024,0,1+C)).toLocaleDateString(this.language,{weekday:H,timeZone:"UTC"})},$2=function(C){return C===null?"–":C.toLocaleString(this.language,{style:"percent"})},M3=function(C){return C==null?this.say("not_told"):typeof C=="string"?this.say("fewer_than",{count:C.slice(1)}):String(C)},e3=function(C){this.period=C,h(this,a1,0),this.askNow()},b1.properties={...g.properties,period:{state:!0}};var E0=[15,30,60,120],N0=["check_in","extend","end"],W0=86400,L1=class extends g{wordOf(V){if(V.is_walk_in)return this.say("told_walk_in");let C=`told_${V.told}`;return y(C)?this.say(C):V.told}detailOf(V,C){return V.release!==null?this.say("given_back_in",{time:X1(V.release-this.now)}):V.until===null||V.until-this.now>W0?"":this.say("until",{time:D(this.language,C,V.until,this.now)})}lengthsOf(V){if(!V.acts.includes("book")||V.book_until===null)return[];let C=(V.book_until-this.now)/60;return E0.filter(H=>H<=C)}async act(V,C,H){if(H==="end"&&!confirm(this.say("sure_to_end")))return;let L=(C.booking??C.next)?.booking_id,e=N0.includes(H)&&L?{booking_id:L}:{};await this.carryOut("act",{site:V,space:C.space,act:H,...e})}async book(V,C,H){await this.carryOut("book",{site:V,space:C.space,minutes:H})}async openDoor(V,C){confirm(this.say("sure_to_open",{door:C.name}))&&await this.carryOut("open_door",{site:V,door:C.door})}};var I0=["awaiting","soon"];function i3(M){let V=M.spaces.filter(e=>r3(e)).sort((e,r)=>t3(e)-t3(r)||e.name.localeCompare(r.name)),C=M.spaces.filter(e=>!r3(e)),H=C.filter(e=>e.told==="occupied"),L=new Map;for(let e of C)e.told!=="occupied"&&L.set(e.told,[...L.get(e.told)??[],e]);return{first:V,used:H,quiet:L}}function r3(M){return M.release!==null||M.undo_until!==null||I0.includes(M.told)}function t3(M){return M.release!==null?M.release:(M.told==="awaiting"?1e11:2e11)+(M.booking?.start??0)}function o3(M){let V=new Map;for(let C of M)V.set(C.kind,[...V.get(C.kind)??[],C]);return[...V].map(([C,H])=>({kind:C,spaces:H,isMany:H.length>4}))}var U0=["held_open","failed","emergency","unknown"],T1,S,a3,A3,d3,p3,n3,m3,D2,l3,E2,v3,N2,B1,P1=class extends L1{constructor(){super();s(this,S);s(this,T1);this.opened="",this.spread="",this.showsAll=[]}connectedCallback(){super.connectedCallback(),h(this,T1,setInterval(()=>{this.answer?.sites.some(H=>H.spaces.some(L=>L.release!==null))&&this.requestUpdate("answer")},1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(m(this,T1))}question(){return{type:"now",...this.config.site?{site:this.config.site}:{}}}content(C){return C.sites.length===0?i`<p>${this.say("no_place")}</p>`:i`${C.sites.map(H=>a(this,S,a3).call(this,H))}`}};T1=new WeakMap,S=new WeakSet,a3=function(C){let{first:H,used:L,quiet:e}=i3(C),r=[...H,...L],t=this.showsAll.includes(C.site)?r:r.slice(0,10);return i`<section aria-label=${C.name}>
      <h2>${C.name}</h2>
      <p class="quiet">${a(this,S,A3).call(this,C)}</p>
      ${a(this,S,d3).call(this,C)}
      <ul>
        ${t.map(o=>a(this,S,p3).call(this,C,o))}
        ${r.length>t.length?i`<li style="border-top:1px solid var(--line)">
                <button
                  class="plain quiet"
                  @click=${()=>{this.showsAll=[...this.showsAll,C.site]}}
                >
                  ${this.say("and_more",{count:r.length-t.length})}
                </button>
              </li>`:A}
        ${[...e].map(([o,d])=>a(this,S,m3).call(this,C,o,d))}
        ${C.doors.map(o=>a(this,S,v3).call(this,C,o))}
      </ul>
    </section>`},A3=function(C){return C.is_open&&C.until!==null&&C.until-this.now<86400?this.say("open_until",{time:$(this.language,C.zone,C.until)}):C.is_open?this.say("open"):C.until===null||C.until-this.now>7*86400?this.say("closed"):this.say("closed_until",{time:D(this.language,C.zone,C.until,this.now)})},d3=function(C){if(C.attention===0)return A;let H=C.attention===null?this.say("not_known_yet",{site:C.name}):this.say(C.attention===1?"one_thing":"things",{count:C.attention});return i`<button class="plain row" @click=${()=>this.goTo("attention")}>
      ${B(H2,"var(--soon)")} ${H}
    </button>`},p3=function(C,H){let L=`${C.site}/${H.space}`,e=this.opened===L,r=a(this,S,n3).call(this,H);return i`<li style="border-top:1px solid var(--line)">
      <div class="row" style="flex-wrap:nowrap">
        <button
          class="plain"
          style="flex:1;display:flex;gap:8px;align-items:center;min-width:0"
          aria-expanded=${e}
          @click=${()=>{this.opened=e?"":L}}
        >
          ${k1(H.told)}
          <span style="min-width:0"
            ><strong style="overflow-wrap:anywhere">${H.name}</strong><br />
            <span class="quiet"
              >${[this.wordOf(H),this.detailOf(H,C.zone)].filter(Boolean).join(" · ")}</span
            ></span
          >
        </button>
        ${r?i`<button
                class="main"
                ?disabled=${this.busy}
                aria-label="${this.say(r.label)}: ${H.name}"
                @click=${()=>this.act(C.site,H,r.act)}
              >
                ${this.say(r.label)}
              </button>`:A}
      </div>
      ${e?a(this,S,N2).call(this,C,H):A}
    </li>`},n3=function(C){if(C.acts.includes("here")&&(C.release!==null||C.told==="awaiting"))return{act:"check_in",label:"they_are_here"};if(C.acts.includes("undo"))return{act:"undo",label:"undo"}},m3=function(C,H,L){let e=`told_${H}`,r=y(e)?this.say(e):H,t=L.find(p=>this.opened===`${C.site}/${p.space}`),o=o3(L),d=o.find(({kind:p})=>a(this,S,D2).call(this,C,H,p));return i`<li style="border-top:1px solid var(--line);padding:4px 0">
      <div class="row" style="align-items:center">
        ${k1(H)} <span class="quiet">${r}</span>
        ${o.map(p=>p.isMany?a(this,S,l3).call(this,C,H,p):p.spaces.map(l=>a(this,S,E2).call(this,C,l)))}
      </div>
      ${d?i`<div class="row">${d.spaces.map(p=>a(this,S,E2).call(this,C,p))}</div>`:A}
      ${t?a(this,S,N2).call(this,C,t):A}
    </li>`},D2=function(C,H,L){return this.spread===`${C.site}/${H}/${L}`},l3=function(C,H,{kind:L,spaces:e}){let r=`many_${L}`,t=a(this,S,D2).call(this,C,H,L);return i`<button
      class="plain"
      style="padding:8px 4px"
      aria-expanded=${t}
      @click=${()=>{this.spread=t?"":`${C.site}/${H}/${L}`}}
    >
      ${this.say(y(r)?r:"many_of_a_kind",{count:e.length})} ▾
    </button>`},E2=function(C,H){let L=`${C.site}/${H.space}`;return i`<button
      class="plain"
      style="padding:8px 4px;overflow-wrap:anywhere"
      aria-expanded=${this.opened===L}
      @click=${()=>{this.opened=this.opened===L?"":L}}
    >
      ${H.name}
    </button>`},v3=function(C,H){let L=`door_${H.status}`;return i`<li class="row" style="border-top:1px solid var(--line);padding:4px 0">
      ${B(G5,U0.includes(H.status)?"var(--taken)":"var(--quiet)")}
      <span style="flex:1;min-width:0;overflow-wrap:anywhere"
        >${this.pair(H.name,y(L)?this.say(L):H.status)}</span
      >
      ${H.may_open?i`<button
              ?disabled=${this.busy}
              aria-label="${this.say("open_door")}: ${H.name}"
              @click=${()=>this.openDoor(C.site,H)}
            >
              ${this.say("open_door")}
            </button>`:A}
    </li>`},N2=function(C,H){let L=e=>H.acts.includes(e);return i`<div style="padding:0 0 10px">
      ${H.booking?.title?i`<p>${H.booking.title}</p>`:A}
      ${H.reason?i`<p class="quiet">${H.reason}</p>`:A}
      <div class="row" role="group" aria-label=${H.name}>
        ${this.lengthsOf(H).map(e=>i`<button
            ?disabled=${this.busy}
            @click=${()=>this.book(C.site,H,e)}
          >
            ${this.say("book_for",{length:P(e)})}
          </button>`)}
        ${L("here")?a(this,S,B1).call(this,C,H,"check_in","they_are_here"):A}
        ${L("extend")?a(this,S,B1).call(this,C,H,"extend","extend"):A}
        ${L("end")?a(this,S,B1).call(this,C,H,"end","end"):A}
        ${L("undo")?a(this,S,B1).call(this,C,H,"undo","undo"):A}
        <button @click=${()=>this.goTo(`space-${C.site}-${H.space}`)}>
          ${this.say("more")}
        </button>
      </div>
    </div>`},B1=function(C,H,L,e){return i`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,H,L)}>
      ${this.say(e)}
    </button>`},P1.properties={...L1.properties,opened:{state:!0},spread:{state:!0},showsAll:{state:!0}};var w,x3,s3,Z3,u3,S3,c3,h3,r2=class extends L1{constructor(){super(...arguments);s(this,w)}static getConfigForm(){return Y1("space")}static getStubConfig(C){return y5(C)}question(){return{type:"space",site:this.config.site??"",space:this.config.space??""}}content(C){return i`
      <h2>${C.name}, ${C.site_name}</h2>
      <p class="row">
        ${k1(C.told)}
        <strong>${this.wordOf(C)}</strong>
        <span class="quiet">${this.detailOf(C,C.zone)}</span>
      </p>
      ${C.reason?i`<p>${C.reason}</p>`:A}
      <p class="quiet">${this.say(`people_${C.people}`)}</p>
      ${a(this,w,x3).call(this,C)}
      <div class="row" role="group" aria-label=${this.say("what_to_do")}>${a(this,w,s3).call(this,C)}</div>
      ${a(this,w,Z3).call(this,C)} ${a(this,w,u3).call(this,C)} ${a(this,w,S3).call(this,C)} ${a(this,w,c3).call(this,C)}
      ${a(this,w,h3).call(this,C)}
    `}};w=new WeakSet,x3=function(C){let H=(e,r)=>r===null?A:i`<p>
            ${this.say(e)} ${$(this.language,C.zone,r.start)} –
            ${$(this.language,C.zone,r.end)} ${r.title??""}
          </p>`,L=C.next&&C.next.start-this.now<86400;return i`${H("booked_now",C.booking)} ${L?H("booked_next",C.next):A}`},s3=function(C){let H=e=>C.acts.includes(e),L=(e,r)=>i`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,e)}>
        ${this.say(r)}
      </button>`;return[H("here")?L("check_in","they_are_here"):A,H("undo")?L("undo","undo"):A,H("extend")?L("extend","extend"):A,H("end")?L("end","end"):A,...this.lengthsOf(C).map(e=>i`<button ?disabled=${this.busy} @click=${()=>this.book(C.site,C,e)}>
            ${this.say("book_for",{length:P(e)})}
          </button>`)]},Z3=function(C){if(!C.rights.includes("service"))return A;let[H,L]=C.in_service?["out_of_service","take_out"]:["in_service","put_back"],[e,r]=C.automation?["automation_off","only_watch"]:["automation_on","act_again"];return i`<div class="row" style="margin-top:8px">
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,H)}>${this.say(L)}</button>
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,e)}>${this.say(r)}</button>
    </div>`},u3=function(C){return C.doors.length===0?A:i`<h3>${this.say("doors")}</h3>
      <ul>
        ${C.doors.map(H=>{let L=`door_${H.status}`;return i`<li class="row" style="padding:4px 0">
            <span style="flex:1;min-width:0">${this.pair(H.name,y(L)?this.say(L):H.status)}</span>
            ${C.rights.includes("access")?i`<button
                    ?disabled=${this.busy}
                    aria-label="${this.say("open_door")}: ${H.name}"
                    @click=${()=>this.openDoor(C.site,H)}
                  >
                    ${this.say("open_door")}
                  </button>`:A}
          </li>`})}
      </ul>`},S3=function(C){if(!C.light&&!C.heat)return A;let H=(L,e)=>{let r=`${L}_${e}`;return y(r)?this.say(r):e};return i`<h3>${this.say("comfort")}</h3>
      ${C.light?i`<p>${this.pair(this.say("light"),H("light",C.light.mode))}</p>`:A}
      ${C.heat?i`<p>
              ${this.pair(this.say("heat"),H("heat",C.heat.mode))}
              ${C.heat.temperature===null?A:i`${C.heat.temperature} °C`}
            </p>`:A}`},c3=function(C){return C.sensors.length===0?A:i`<h3>${this.say("sensors")}</h3>
      <ul>
        ${C.sensors.map(H=>i`<li class=${H.works?"quiet":"wrong"}>
            ${this.pair(H.name,H.works?this.say("works"):H.health??"")}
          </li>`)}
      </ul>`},h3=function(C){return C.rights.includes("records")?i`<h3>${this.say("reasons_of_today")}</h3>
      ${C.reasons.length===0?i`<p class="quiet">${this.say("nothing_decided")}</p>`:A}
      ${C.reasons.map(H=>i`<p>
            <strong>${D(this.language,C.zone,H.at,this.now)}</strong> ${H.text}
          </p>
          ${H.certificate?i`<details>
                  <summary>${this.say("certificate")}</summary>
                  <pre style="white-space:pre-wrap;font:inherit">${H.certificate}</pre>
                </details>`:A}`)}`:A};var I2="faitout",t2=class extends HTMLElement{static async generate(V,C){try{return Q0(await C.callWS({type:"faitout/desk/dashboard"}))}catch(H){let L=`${c(C.language,"away")}

${H1(H)}`;return{views:[{title:c(C.language,"card_now"),path:"now",cards:[{type:"markdown",content:L}]}]}}}};function Q0(M){let[,V]=location.pathname.split("/");return V?W2(M,V):M}function W2(M,V){if(Array.isArray(M))return M.map(L=>W2(L,V));if(M===null||typeof M!="object")return M;let C=Object.fromEntries(Object.entries(M).map(([L,e])=>[L,W2(e,V)]));return("type"in M?String(M.type):"").startsWith("custom:faitout-")?{...C,dashboard:V}:C}var i2=48,I=60,G=15,T=G*60,z0=86400;function g3(M){let V=M.map(e=>q0(e.zone,e)),C=V.find(e=>e&&e.by<0),H=C?{at:C.at,length:-C.by}:void 0;return{scales:M.map((e,r)=>{let t=V[r],{start:o,end:d}=e;if(!t)return{start:o,end:d,gap:H,isMissing:!1};let p=t.by>0?{at:t.at,length:t.by}:void 0;return{start:o,end:d,gap:p,isMissing:p!==void 0}}),doubled:H}}var G2=new Map;function q0(M,V){let C=(z0-(V.end-V.start))/60;if(C===0)return;let H=`${M} ${V.start}`;if(!G2.has(H)){let L=0;for(;W(M,V.start+L*60)===L;)L+=G;G2.set(H,{at:L,by:C})}return G2.get(H)}function E(M,V){let C=(V-M.start)/60;return M.gap&&C>=M.gap.at?C+M.gap.length:C}function R1(M,V){let{start:C,gap:H}=M;return!H||V<H.at?C+V*60:C+Math.max(H.at,V-H.length)*60}function O3(M,V){if(!V||M<V.at)return{minutes:M,isAgain:!1};let C=M<V.at+V.length;return{minutes:M-V.length,isAgain:C}}function f3(M,V){let C=M.flatMap((L,e)=>(V[e]??[]).filter(([r,t])=>t>L.start&&r<L.end).flatMap(([r,t])=>[E(L,Math.max(r,L.start)),E(L,Math.min(t,L.end))])),H=Math.max(...M.map(L=>E(L,L.end)));return C.length===0?{start:0,end:H}:{start:Math.max(0,Math.floor(Math.min(...C)/I)*I-I),end:Math.min(H,Math.ceil(Math.max(...C)/I)*I+I)}}function M1(M,V){return(V-M.start)/I*i2}function U2(M,V){return M.start+V/i2*I}function Q2(M){let V=[];for(let C=M.start;C<M.end;C+=I)V.push(C);return V}function o2(M){return Math.round(M/G)*G}function k3(M,V){let C=[],H=M.start;for(let[L,e]of V)e<=M.start||L>=M.end||(L>H&&C.push({start:H,end:L}),H=Math.max(H,e));return H<M.end&&C.push({start:H,end:M.end}),C}function w3(M,V,C){return`${M.site}/${V.space}/${C.start}`}function y3(M,V,C){let{booking:H,from:L,kind:e}=M;if(!V)return{...M,to:void 0,hasMoved:!0};if(e==="book"||!H)return{...M,to:L,span:F1(L.scale,M.line,C),hasMoved:!0};let r=C-M.line;if(e==="length"){let l=R1(L.scale,o2(E(L.scale,H.end)+r)),n={start:H.start,end:Math.max(H.start+T,l)};return{...M,to:L,span:n,hasMoved:!0}}let t=E(L.scale,H.start),o=V.key===L.key&&Math.abs(r)<G/2?t:o2(t+r),d=o===t&&V.key===L.key?H.start:R1(V.scale,o),p={start:d,end:d+(H.end-H.start)};return{...M,to:V,span:p,hasMoved:!0}}function F1(M,V,C){let H=Math.floor(Math.min(V,C)/G)*G,L=Math.max(o2(Math.max(V,C)),H+2*G),e=R1(M,H);return{start:e,end:Math.max(R1(M,L),e+T)}}function b3(M,V){let{booking:C,from:H,span:L,to:e}=M;return e?e.site.site!==H.site.site?"drag_other_place":C&&e.space.space!==H.space.space&&!C.may_go?"drag_stays_there":L.start<V-60&&L.start!==C?.start?"drag_past":e.space.bookings.some(o=>o.booking_id!==C?.booking_id&&["scheduled","awaiting","checked_in"].includes(o.stage)&&o.start<L.end&&L.start<o.end)?"drag_taken":e.space.in_service?["office","desk"].includes(e.space.kind)||K0(e.space.open,L)?void 0:"closed":"told_out_of_service":"drag_outside"}function K0(M,V){let C=V.start;for(let[H,L]of M)H<=C&&C<L&&(C=L);return C>=V.end}var j0=86400;function z2(M,V){let C=V.mode==="day"?X0(M):Y0(M,V),{scales:H,doubled:L}=g3(C.map(({site:r,day:t})=>({...t,zone:r.zone})));return{columns:C.flatMap((r,t)=>{let o=H[t];return o?[{...r,key:w3(r.site,r.space,r.day),scale:o}]:[]}),doubled:L}}function q2(M){return z2(M,{language:"en",mode:"day",chosen:""}).columns}function X0(M){let V=M.length>1;return M.flatMap(C=>{let H=C.days[0],L=V?C.name:"";return H?C.spaces.map(e=>({site:C,space:e,day:H,title:e.name,place:L})):[]})}function Y0(M,V){let C=M.flatMap(t=>t.spaces.map(o=>({site:t,space:o}))),H=(t,o)=>`${t.site}/${o.space}`===V.chosen,{site:L,space:e}=C.find(t=>H(t.site,t.space))??C[0]??{};if(!L||!e)return[];let r=t=>z(V.language,L.zone,t.start+j0/2,"short");return L.days.map(t=>({site:L,space:e,day:t,title:r(t),place:t.reason}))}function B3(M,V,C){let H=M.pointerType!=="mouse",L=!H,e=!1,r,t=v=>v.pointerId===M.pointerId,o=v=>{if(!t(v))return;let I1=Math.hypot(v.clientX-M.clientX,v.clientY-M.clientY)>6;if(!L){I1&&u();return}e||=I1,e&&C.moves(v.clientX,v.clientY)},d=v=>{t(v)&&(u(),L&&C.drops())},p=()=>{u(),C.cancels()},l=v=>{v.key==="Escape"&&(v.stopPropagation(),p())},n=v=>{L&&v.cancelable&&v.preventDefault()},u=()=>{clearTimeout(r),window.removeEventListener("pointermove",o),window.removeEventListener("pointerup",d),window.removeEventListener("pointercancel",p),window.removeEventListener("keydown",l,!0),V.removeEventListener("touchmove",n),V.removeEventListener("contextmenu",n)};return window.addEventListener("pointermove",o),window.addEventListener("pointerup",d),window.addEventListener("pointercancel",p),window.addEventListener("keydown",l,!0),V.addEventListener("touchmove",n,{passive:!1}),H&&(V.addEventListener("contextmenu",n),r=setTimeout(()=>{L=!0,C.holds(),navigator.vibrate?.(20)},350)),u}var P3=36,T3=12,J0=40,C7=56,H7=40,U,A1,d1,p1,b,a2,K2,R3,F3,A2=class{constructor(V){s(this,b);s(this,U);s(this,A1);s(this,d1);s(this,p1);h(this,U,V)}down(V,C,H,L,e="book"){let r=V.currentTarget.closest(".column");if(V.button!==0||!r)return;this.end();let t=U2(C.shown,V.clientY-r.getBoundingClientRect().top),{start:o,end:d}=L??F1(H.scale,t,t),l={kind:e,from:H,line:t,booking:L,to:H,span:{start:o,end:d},hasMoved:!1},n=[V.clientX,V.clientY],u=()=>{let v=y3(l,...a(this,b,R3).call(this,C,...n));a(this,b,a2).call(this,{...v,why:b3(v,m(this,U).now())})};h(this,d1,B3(V,r,{holds:()=>a(this,b,a2).call(this,{...l,hasMoved:!0}),moves:(v,I1)=>{n=[v,I1],m(this,p1)??h(this,p1,setInterval(()=>{a(this,b,F3).call(this,...n)&&u()},J0)),u()},drops:()=>{let v=m(this,A1);this.end(),v&&m(this,U).drops(v)},cancels:()=>this.end()}))}end(){var V;(V=m(this,d1))==null||V.call(this),h(this,d1,void 0),clearInterval(m(this,p1)),h(this,p1,void 0),m(this,A1)&&a(this,b,a2).call(this,void 0)}};U=new WeakMap,A1=new WeakMap,d1=new WeakMap,p1=new WeakMap,b=new WeakSet,a2=function(V){h(this,A1,V),m(this,U).shows(V)},K2=function(){return m(this,U).root().querySelector(".scroller")},R3=function(V,C,H){let L=m(this,b,K2)?.getBoundingClientRect(),e=[...m(this,U).root().querySelectorAll(".column")],r=U2(V.shown,H-(e[0]?.getBoundingClientRect().top??0));if(!(L&&C>=L.left&&C<=L.right&&H>=L.top&&H<=L.bottom))return[void 0,r];let o=e.find(d=>{let{left:p,right:l}=d.getBoundingClientRect();return C>=p&&C<l});return[V.columns.find(d=>d.key===o?.dataset.column),r]},F3=function(V,C){let H=m(this,b,K2),L=H?.getBoundingClientRect();if(!H||!L)return!1;let e=(o,d,p)=>o>d&&o<d+P3?-T3:o<p&&o>p-P3?T3:0,{scrollLeft:r,scrollTop:t}=H;return H.scrollBy(e(V,L.left+C7,L.right),e(C,L.top+H7,L.bottom)),H.scrollLeft!==r||H.scrollTop!==t};var V7=14,L7=30;function K(M,V,C){let H=L=>{let e=$(M,V,L);return f5(V,L)?c(M,"again_at",{time:e}):e};return`${H(C.start)}–${H(C.end)}`}function j2(M,V){let C=`stage_${V.stage}`;return y(C)?c(M,C):V.stage}function _3(M){let V=M1(M.shown,M.shown.end);return i`<div
    class="grid"
    style="grid-template-columns:56px repeat(${M.columns.length}, minmax(96px, 1fr))"
  >
    <div class="head corner"></div>
    ${M.columns.map(C=>i`<div class="head" title=${C.title}>
        <span class="title">${C.title}</span>
        ${C.place?i`<small>${C.place}</small>`:A}
        ${C.space.in_service?A:i`<small>${c(M.language,"told_out_of_service")}</small>`}
      </div>`)}
    <div class="hours" style="height:${V}px" aria-hidden="true">
      ${Q2(M.shown).map((C,H)=>{let{minutes:L,isAgain:e}=O3(C,M.doubled),r=b2(M.language,L),t=e?c(M.language,"again_at",{time:r}):r;return i`<span style="top:${Math.max(9,M1(M.shown,C))}px"
          >${H===0&&C>0?"":t}</span
        >`})}
    </div>
    ${M.columns.map(C=>M7(M,C,V))}
  </div>`}function M7(M,V,C){let{space:H,day:L,scale:e}=V,{drag:r}=M,t=n=>Math.min(C,Math.max(0,M1(M.shown,E(e,n)))),o=(n,u)=>u>e.start&&n<e.end&&t(u)>0&&t(n)<C,d=(n,u,v=V7)=>`top:${t(n)}px;height:${Math.max(v,t(u)-t(n))}px`,p=r?.hasMoved&&r.to?.key===V.key,l=H.bookings.filter(n=>n.stage!=="cancelled"&&o(n.start,n.end));return i`<div
    class="column ${r?.hasMoved?"dragged":""}"
    style="height:${C}px"
    data-column=${V.key}
    role="group"
    aria-label="${V.title} ${V.place}"
    @pointerdown=${n=>M.down(n,V)}
  >
    ${Q2(M.shown).map(n=>i`<div class="hour" style="top:${M1(M.shown,n)}px"></div>`)}
    ${k3(L,H.open).filter(n=>o(n.start,n.end)).map(n=>i`<div class="shut" style=${d(n.start,n.end,0)}>${e7(M,V,n)}</div>`)}
    ${r7(M,V)}
    ${H.used.filter(([n,u])=>o(n,u)).map(([n,u,v])=>t7(M,V,{start:n,end:u},v,d(n,u)))}
    ${o(M.now,M.now+1)?i`<div class="now" style="top:${t(M.now)}px"></div>`:A}
    ${l.map(n=>{let u=t(n.end)-t(n.start)<L7;return i7(M,V,n,d(n.start,n.end),u)})}
    ${p&&r?o7(M,r,V,d(r.span.start,r.span.end,34)):A}
  </div>`}function e7(M,V,C){let L=V.space.closed.find(([e,r,t])=>t&&e<C.end&&C.start<r)?.[2]||(V.space.open.length===0?V.day.reason:"");return L?i`<span>${c(M.language,"pair",{what:c(M.language,"closed"),how:L})}</span>`:A}function r7(M,V){let{gap:C,isMissing:H}=V.scale;if(!C||C.at>=M.shown.end||C.at+C.length<=M.shown.start)return A;let L=M1(M.shown,C.at),e=M1(M.shown,C.at+C.length)-L;return i`<div class="missing" style="top:${L}px;height:${e}px">
    ${H?i`<span>${c(M.language,"no_such_hour")}</span>`:A}
  </div>`}function t7(M,V,C,H,L){let e=K(M.language,V.site.zone,C),r=c(M.language,H?"used_then":"walked_in_then",{times:e}),t=H?A:i`<span>${c(M.language,"walked_in")}</span>`;return i`<div class="${H?"used":"walk_in"}" style=${L} role="img" aria-label=${r}>
    ${t}
  </div>`}function i7(M,V,C,H,L){let{language:e,drag:r}=M,t=j2(e,C),o=C.title??"",d=K(e,V.site.zone,C),p=C.source?c(e,"outside"):"",l=r?.booking?.booking_id===C.booking_id&&r.hasMoved,n=[C.stage,l?"held":"",C.is_fixed?"fixed":"",L?"short":""],u=C.may_move?"move":void 0;return i`<button
    class="booking ${n.join(" ")}"
    style=${H}
    @pointerdown=${v=>{v.stopPropagation(),u&&M.down(v,V,C,u)}}
    @click=${()=>M.opens(V,C)}
  >
    <span class="shapes">
      ${C.is_fixed?B(V2):A}${o1(C.stage)}
    </span>
    <span class="text">
      <span class="times">${d}</span> <span class="unseen">${V.title} </span>
      <span class="name">${o}</span> ${t} <span class="unseen">${p}</span>
    </span>
    ${C.may_resize?i`<span
            class="handle"
            @pointerdown=${v=>{v.stopPropagation(),M.down(v,V,C,"length")}}
          ></span>`:A}
  </button>`}function o7(M,V,C,H){let{language:L}=M,e=V.why,r=V.from.key!==C.key;return i`<div class="ghost ${e?"refused":""}" style=${H}>
    <strong>${K(L,C.site.zone,V.span)}</strong>
    ${r?i`<br />${C.title}`:A}
    ${e?i`<br />${c(L,e)}`:A}
  </div>`}function $3(M){let V=(C,H,L="")=>i`<li><span class="sample ${C}">${L}</span>${c(M,H)}</li>`;return i`<details class="legend">
    <summary>${c(M,"week_legend")}</summary>
    <ul>
      ${V("booking scheduled","legend_booked",o1("scheduled"))}
      ${V("booking checked_in","legend_used",o1("completed"))}
      ${V("booking released","legend_released",o1("released"))}
      ${V("booking fixed","legend_outside",B(V2))}
      ${V("used","legend_there")} ${V("walk_in","legend_walked_in")}
      ${V("shut","legend_closed")}
    </ul>
    <p class="quiet">${c(M,"legend_drag")}</p>
  </details>`}var D3=j`
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
    inset: 1px 4px 0;
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
`;var X2=86400,$1,D1,m1,l1,Z,Y2,E3,N3,W3,p2,J2,I3,C5,G3,d2,_1,U3,Q3,z3,q3,n1=class extends g{constructor(){super();s(this,Z);s(this,$1,new A2({root:()=>this.renderRoot,now:()=>this.now,shows:C=>{this.drag=C,!C&&m(this,l1)&&this.askSoon()},drops:C=>{a(this,Z,I3).call(this,C)}}));s(this,D1,!1);s(this,m1,!1);s(this,l1,!1);s(this,p2,()=>{this.mode=this.mode==="week"?"day":"week",this.askNow()});this.date="",this.mode="day",this.chosen="",this.told="",this.refused=""}disconnectedCallback(){super.disconnectedCallback(),m(this,$1).end()}question(){return{type:"week",days:this.mode==="week"?7:1,...this.date?{start:this.date}:{},...this.config.site?{site:this.config.site}:{}}}async askNow(){h(this,l1,this.drag!==void 0),m(this,l1)||await super.askNow()}content(C){let{columns:H,doubled:L}=a(this,Z,Y2).call(this,C),e=C.sites[0]?.days[0];if(!e||H.length===0)return i`<p>${this.say("no_place")}</p>`;let r={language:this.language,now:this.now,columns:H,shown:f3(H.map(t=>t.scale),H.map(t=>t.space.open)),doubled:L,drag:this.drag,down:(t,o,d,p)=>{this.busy||m(this,$1).down(t,r,o,d,p)},opens:(t,o)=>{m(this,m1)||a(this,Z,_1).call(this,{column:t,booking:o,span:o})}};return i`
      <h2>${this.say("card_week")}</h2>
      ${a(this,Z,E3).call(this,C,e,H)}
      <p class="told" role="status">${this.told}</p>
      <div
        class="scroller ${this.drag?.hasMoved?"dragging":""}"
        tabindex="0"
        role="region"
        aria-label=${this.say("card_week")}
      >
        ${_3(r)}
      </div>
      ${$3(this.language)}
      ${this.sheet?a(this,Z,z3).call(this,this.sheet,C):A}
    `}updated(C){if(super.updated(C),m(this,D1)||!this.answer)return;let H=m(this,Z,W3),L=this.renderRoot.querySelector(".now, .booking");!H||!L||(h(this,D1,!0),H.scrollTop=L.offsetTop-i2)}};$1=new WeakMap,D1=new WeakMap,m1=new WeakMap,l1=new WeakMap,Z=new WeakSet,Y2=function({sites:C}){let{language:H,mode:L,chosen:e}=this;return z2(C,{language:H,mode:L,chosen:e})},E3=function(C,H,L){let e=C.sites[0]?.zone??"UTC",r=this.mode==="week"?7:1,t=o=>{a(this,Z,J2).call(this,_(e,H.start+X2/2+o*X2))};return i`<div class="row top" style="margin-bottom:8px">
      <button aria-label=${this.say("earlier")} @click=${()=>t(-r)}>‹</button>
      <strong class="date">
        ${z(this.language,e,H.start+X2/2,"long")}
        ${this.mode==="day"&&H.reason?i`<small>${H.reason}</small>`:A}
      </strong>
      <button aria-label=${this.say("later")} @click=${()=>t(r)}>›</button>
      <button @click=${()=>a(this,Z,J2).call(this,"")}>${this.say("today")}</button>
      <button aria-pressed=${this.mode==="week"} @click=${m(this,p2)}>
        ${this.say(this.mode==="week"?"show_day":"show_week")}
      </button>
      <button @click=${()=>a(this,Z,U3).call(this,L)}>${this.say("book_new")}</button>
      ${this.mode==="week"?a(this,Z,N3).call(this,C):A}
    </div>`},N3=function(C){return i`<select
      aria-label=${this.say("space")}
      style="flex:1;min-width:0"
      @change=${H=>{this.chosen=H.target.value}}
    >
      ${C.sites.flatMap(H=>H.spaces.map(L=>{let e=`${H.site}/${L.space}`;return i`<option value=${e} ?selected=${e===this.chosen}>
            ${L.name}, ${H.name}
          </option>`}))}
    </select>`},W3=function(){return this.renderRoot.querySelector(".scroller")},p2=new WeakMap,J2=function(C){this.date=C,this.askNow()},I3=async function(C){h(this,m1,!0),setTimeout(()=>{h(this,m1,!1)});let{to:H,from:L,booking:e,span:r}=C;if(!H){this.told=this.say("left_where_it_was");return}if(!e){a(this,Z,_1).call(this,{column:L,booking:e,span:r});return}if(C.why==="drag_other_place"||C.why==="drag_stays_there"){this.wrong=this.say(C.why);return}await a(this,Z,C5).call(this,L,e,{site:H.site.site,space:H.space.space,span:r})},C5=async function(C,H,L,e=!1){let{span:r,space:t}=L,o=t!==C.space.space;if(!o&&r.start===H.start&&r.end===H.end)return;let d=await a(this,Z,d2).call(this,"move",{site:C.site.site,space:C.space.space,booking_id:H.booking_id,seen_start:H.start,seen_end:H.end,start:r.start,end:r.end,...o?{to:t}:{},...e?{overrule:!0}:{}});if(!d)return;if(d.against){let v=this.sheet?.column??C;a(this,Z,_1).call(this,{column:v,booking:H,span:H}),this.against={text:d.against,place:L};return}this.against=void 0;let p=K(this.language,C.site.zone,r),l=C.site.spaces.find(v=>v.space===t)?.name??"",n=z(this.language,C.site.zone,r.start,"long");this.told=this.say("moved_to",{times:o?`${p}, ${l}`:p});let{zone:u}=C.site;_(u,r.start)!==_(u,H.start)&&(this.told+=` (${n})`)},G3=async function(C,H){let{site:L,space:e,span:r}=C,t=Math.round((r.end-r.start)/60);if(!await a(this,Z,d2).call(this,"book",{site:L,space:e,start:r.start,minutes:t,title:H}))return;let d=this.answer?.sites.find(p=>p.site===L)?.zone??"UTC";this.told=this.say("booked_for",{times:K(this.language,d,r)}),this.sheet=void 0},d2=async function(C,H){this.told="",this.refused="";let L=await this.carryOut(C,H);return this.sheet&&(this.refused=this.wrong,this.wrong="",a(this,Z,Q3).call(this)),L},_1=function(C){this.sheet=C,this.against=void 0,this.refused="",this.told="",this.wrong=""},U3=function(C){let H=C.find(o=>o.day.start<=this.now&&this.now<o.day.end),L=H??C[0];if(!L)return;let e=L.space.open.find(([,o])=>o>L.scale.start)?.[0],r=H?this.now:e??L.scale.start,t=Math.ceil(E(L.scale,r)/15)*15;a(this,Z,_1).call(this,{column:L,booking:void 0,span:F1(L.scale,t,t+60)})},Q3=function(){let C=this.sheet?.booking;if(!C||!this.answer)return;let H=[...a(this,Z,Y2).call(this,this.answer).columns,...q2(this.answer.sites)];for(let L of H){let e=L.space.bookings.find(r=>r.booking_id===C.booking_id);if(e){this.sheet={column:L,booking:e,span:{start:e.start,end:e.end}};return}}this.refused||(this.sheet=void 0)},z3=function(C,H){let{column:L,booking:e,span:r}=C,t=q2(H.sites),o={book:(d,p)=>{a(this,Z,G3).call(this,d,p)},move:(d,p)=>{e&&a(this,Z,C5).call(this,L,e,d,p)},act:d=>{a(this,Z,q3).call(this,L,e,d)},close:()=>{this.sheet=void 0}};return i`<faitout-booking-sheet
      ?dark=${this.hasAttribute("dark")}
      .language=${this.language}
      .column=${L}
      .booking=${e}
      .span=${r}
      .choices=${e?t.filter(d=>d.site.site===L.site.site):t}
      .against=${this.against}
      .busy=${this.busy}
      .wrong=${this.refused}
      .told=${this.told}
      .now=${this.now}
      .desk=${o}
    ></faitout-booking-sheet>`},q3=async function(C,H,L){if(!H)return;let{site:e,space:r}=C,t={site:e.site,space:r.space};await a(this,Z,d2).call(this,"act",{...t,act:L,booking_id:H.booking_id})&&(this.sheet=void 0)},n1.properties={...g.properties,date:{state:!0},mode:{state:!0},chosen:{state:!0},drag:{state:!0},sheet:{state:!0},against:{state:!0},refused:{state:!0},told:{state:!0}},n1.styles=[...g.styles,D3];var K3=j`
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
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
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
`;var x,f,E1,X3,Y3,J3,C0,H5,H0,V5,L5,V0,m2,v1=class extends F{constructor(){super();s(this,x);s(this,E1,()=>{this.renderRoot.querySelector("dialog")?.close()});s(this,m2,()=>{let C=a(this,x,L5).call(this),H=this.renderRoot.querySelector("#title")?.value??"";C&&this.desk.book(C,H)});this.unclear=""}willUpdate(C){if(!C.has("span")&&!C.has("column")||C.get("span")?.start===this.span.start&&!C.has("column"))return;let{zone:e}=this.column.site,r=W(e,this.span.start);this.day=_(e,this.span.start),this.time=[Math.floor(r/60),r%60].map(t=>String(t).padStart(2,"0")).join(":"),this.space=n2(this.column),this.unclear=""}firstUpdated(){this.renderRoot.querySelector("dialog")?.showModal()}render(){let{column:C,span:H}=this;return i`<dialog
      aria-labelledby="what"
      @close=${()=>this.desk.close()}
      @click=${L=>{L.target===L.currentTarget&&m(this,E1).call(this)}}
    >
      <div class="inner">
        <h2 id="what">${C.space.name}, ${C.site.name}</h2>
        <p>
          <strong>${z(this.language,C.site.zone,H.start,"long")}</strong>
          ${K(this.language,C.site.zone,H)}
        </p>
        ${this.wrong?i`<p role="alert" class="wrong">${this.wrong}</p>`:A}
        ${this.told?i`<p role="status">${this.told}</p>`:A}
        ${this.against?a(this,x,X3).call(this,this.against):A}
        ${this.booking?a(this,x,Y3).call(this,this.booking):a(this,x,C0).call(this)}
        <div class="row end">
          <button autofocus @click=${m(this,E1)}>${a(this,x,f).call(this,"close")}</button>
        </div>
      </div>
    </dialog>`}};x=new WeakSet,f=function(C,H={}){return c(this.language,C,H)},E1=new WeakMap,X3=function(C){return i`<div class="asks" role="alert">
      <p>${C.text}</p>
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${()=>this.desk.move(C.place,!0)}>
          ${a(this,x,f).call(this,"move_all_the_same")}
        </button>
      </div>
    </div>`},Y3=function(C){let{zone:H}=this.column.site,L=r=>D(this.language,H,r,this.now),e=C.source??"";return i`
      ${C.title?i`<p>${C.title}</p>`:A}
      <p><strong>${j2(this.language,C)}</strong></p>
      ${C.checked_in_at?i`<p>${a(this,x,f).call(this,"came_at",{time:L(C.checked_in_at)})}</p>`:A}
      ${C.ended_at?i`<p>${a(this,x,f).call(this,"ended_at",{time:L(C.ended_at)})}</p>`:A}
      ${C.reason?i`<p>${C.reason}</p>`:A}
      ${C.certificate?i`<details ?open=${C.is_released}>
              <summary>${a(this,x,f).call(this,"certificate")}</summary>
              <pre>${C.certificate}</pre>
            </details>`:A}
      ${C.source?i`<p class="quiet">${a(this,x,f).call(this,C.is_fixed?"owned_outside":"from_source",{source:e})}</p>`:A}
      ${a(this,x,H5).call(this,C.may_move,C.may_resize)}
      ${C.may_move?i`<details class="move">
              <summary>${a(this,x,f).call(this,"move_to")}</summary>
              ${a(this,x,V5).call(this,C.may_go)}
              <div class="row">
                <button class="main" ?disabled=${this.busy} @click=${()=>a(this,x,V0).call(this,C)}>
                  ${a(this,x,f).call(this,"move")}
                </button>
              </div>
            </details>`:A}
      <div class="row">${a(this,x,J3).call(this,C)}</div>
    `},J3=function(C){let H=(L,e,r,t)=>i`<button
        class=${r}
        ?disabled=${this.busy}
        @click=${()=>{(!t||confirm(a(this,x,f).call(this,t)))&&this.desk.act(e)}}
      >
        ${a(this,x,f).call(this,L)}
      </button>`;return i`
      ${C.undo_until?H("undo","undo","main"):A}
      ${C.stage==="checked_in"?H("end","end",""):A}
      ${C.may_cancel?H("cancel_booking","cancel","danger","sure_to_cancel"):A}
    `},C0=function(){return i`
      ${a(this,x,V5).call(this,!0)} ${a(this,x,H5).call(this,!1,!0)}
      <label
        >${a(this,x,f).call(this,"what_for")}<input id="title" maxlength="200" autocomplete="off"
      /></label>
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${m(this,m2)}>
          ${a(this,x,f).call(this,"book")}
        </button>
      </div>
    `},H5=function(C,H){if(!C&&!H)return A;let L=(e,r,t)=>i`<button ?disabled=${this.busy} @click=${()=>a(this,x,H0).call(this,r,t)}>
        ${a(this,x,f).call(this,e)}
      </button>`;return i`<div class="row" role="group" aria-label=${a(this,x,f).call(this,"times")}>
      ${C?i`${L("quarter_earlier",-T,-T)}
            ${L("quarter_later",T,T)}`:A}
      ${H?i`${L("shorter",0,-T)} ${L("longer",0,T)}`:A}
    </div>`},H0=function(C,H){let L=this.span.start+C,e={start:L,end:Math.max(L+T,this.span.end+H)};this.booking?this.desk.move({...j3(this.column),span:e}):this.span=e},V5=function(C){let H=L=>e=>{this[L]=e.target.value,this.unclear=""};return i`<div class="fields">
        <label>${a(this,x,f).call(this,"day")}<input type="date" .value=${this.day} @input=${H("day")} /></label>
        <label
          >${a(this,x,f).call(this,"time")}<input type="time" step="900" .value=${this.time} @input=${H("time")}
        /></label>
        ${C?i`<label
                >${a(this,x,f).call(this,"space")}<select @change=${H("space")}>
                  ${this.choices.map(L=>i`<option value=${n2(L)} ?selected=${n2(L)===this.space}>
                        ${L.space.name}, ${L.site.name}
                      </option>`)}
                </select></label
              >`:A}
      </div>
      ${this.unclear?i`<p role="alert" class="wrong">${a(this,x,f).call(this,this.unclear)}</p>`:A}`},L5=function(){let C=this.choices.find(p=>n2(p)===this.space)??this.column,{zone:H}=C.site,[L,e]=this.time.split(":").map(Number);if(!this.day||L===void 0||e===void 0||Number.isNaN(L+e)){this.unclear="no_time";return}let r=O5(H,this.day,L*60+e),o=r.find(p=>Math.floor(this.span.start/60)===p/60)===void 0?r[0]:this.span.start;if(o===void 0){this.unclear="no_such_hour";return}let d={start:o,end:o+(this.span.end-this.span.start)};return{...j3(C),span:d}},V0=function(C){let H=a(this,x,L5).call(this);if(!H)return;H.space===this.column.space.space&&H.span.start===C.start?this.unclear="nothing_to_move":this.desk.move(H)},m2=new WeakMap,v1.styles=[K1,K3],v1.properties={language:{},column:{attribute:!1},booking:{attribute:!1},span:{attribute:!1},choices:{attribute:!1},against:{attribute:!1},busy:{type:Boolean},wrong:{},told:{},day:{state:!0},time:{state:!0},space:{state:!0},unclear:{state:!0}};function n2(M){return`${M.site.site}/${M.space.space}`}function j3(M){return{site:M.site.site,space:M.space.space}}function L0(M){let V=M.filter(H=>H.points.length>0);return[...new Set(V.flatMap(H=>H.points.map(L=>L.grace)))].filter(H=>V.every(L=>L.points.some(e=>e.grace===H))).sort((H,L)=>H-L).map(H=>{let L=V.flatMap(r=>r.points.filter(t=>t.grace===H)),e=r=>L.reduce((t,o)=>t+r(o),0);return{grace:H,bookings:e(r=>r.bookings),freed:e(r=>r.freed_minutes),hurt:e(r=>r.hurt)}})}function M0(M,V,C){let H=Math.max(1,...M),L=M.length>1?V/(M.length-1):0;return M.map((e,r)=>{let t=C-C*e/H;return`${r===0?"M":"L"}${(r*L).toFixed(1)} ${t.toFixed(1)}`}).join(" ")}var r0=300,t0=120,a7=30;function e0(M,V,C="none"){return g1`<path
    d=${M0(M,r0,t0)}
    fill="none"
    stroke=${V}
    stroke-width="3"
    stroke-dasharray=${C}
  ></path>`}var e1,R,M5,i0,W1,o0,a0,N1=class extends g{constructor(){super();s(this,R);s(this,e1,0);s(this,W1,()=>{h(this,e1,m(this,e1)+1),this.wanted=0});this.kind="meeting_room",this.curves=[],this.wanted=0}disconnectedCallback(){super.disconnectedCallback(),m(this,W1).call(this)}question(){return{type:"places"}}isNews(){return!1}content(C){let H=[...new Set(a(this,R,M5).call(this,C).flatMap(L=>L.spaces.filter(e=>e.is_bookable).map(e=>e.kind)))].filter(L=>L!=="locker");return i`
      <h2>${this.say("card_what_if")}</h2>
      <p class="quiet">${this.say("what_if_question")}</p>
      <div class="row">
        ${H.map(L=>i`<button
            ?disabled=${this.wanted>0}
            @click=${()=>a(this,R,i0).call(this,C,L)}
          >
            ${this.say(`kind_${L}`)}
          </button>`)}
      </div>
      ${this.wanted>0?a(this,R,o0).call(this):a(this,R,a0).call(this)}
    `}};e1=new WeakMap,R=new WeakSet,M5=function(C){return C.sites.filter(H=>H.rights.includes("records")&&(!this.config.site||H.site===this.config.site))},i0=async function(C,H){let L=++G1(this,e1)._,e=a(this,R,M5).call(this,C).flatMap(r=>r.spaces.filter(t=>t.is_bookable&&t.kind===H).map(t=>({site:r.site,space:t.space})));this.kind=H,this.curves=[],this.wrong="",this.wanted=e.length;for(let r of e)try{let o=await this.hass?.callWS({type:"faitout/desk/what_if",...r});if(L!==m(this,e1))return;o&&(this.curves=[...this.curves,o])}catch(t){if(L!==m(this,e1))return;this.wrong=H1(t);break}this.wanted=0},W1=new WeakMap,o0=function(){return i`<p role="status" class="row">
      <progress max=${this.wanted} value=${this.curves.length}></progress>
      ${this.say("replayed",{done:this.curves.length,all:this.wanted})}
      <button @click=${m(this,W1)}>${this.say("stop")}</button>
    </p>`},a0=function(){if(this.curves.length===0)return A;let C=L0(this.curves),[H]=C;if(!H)return i`<p>${this.say("nothing_recorded")}</p>`;let L=this.curves[0]?.as_set,e=r=>`${new Intl.NumberFormat(this.language).format(Math.round(r/6)/10)} h`;return i`
      <svg viewBox="-6 -6 ${r0+12} ${t0+12}" width="100%" role="img" aria-label=${this.say("what_if_curve")}>
        ${e0(C.map(r=>r.freed),"var(--primary-color, #0277bd)")}
        ${e0(C.map(r=>r.hurt),"var(--taken)","6 4")}
      </svg>
      ${H.bookings<a7?i`<p>${this.say("few_bookings",{count:H.bookings})}</p>`:A}
      <table style="width:100%;border-collapse:collapse">
        <thead>
          <tr>
            <th scope="col">${this.say("grace")}</th>
            <th scope="col">${this.say("would_free")}</th>
            <th scope="col">${this.say("would_hurt")}</th>
          </tr>
        </thead>
        <tbody>
          ${C.map(r=>i`<tr style="border-top:1px solid var(--line)">
              <th scope="row">
                ${r.grace} min ${r.grace===L?this.say("as_set"):""}
              </th>
              <td style="text-align:end">${e(r.freed)}</td>
              <td style="text-align:end">${r.hurt}</td>
            </tr>`)}
        </tbody>
      </table>
    `},N1.properties={...g.properties,kind:{state:!0},curves:{state:!0},wanted:{state:!0}};var A7={"faitout-now":P1,"faitout-week":n1,"faitout-attention":w1,"faitout-space":r2,"faitout-figures":b1,"faitout-what-if":N1};window.customCards??=[];for(let[M,V]of Object.entries(A7)){if(window.customElements.get(M))continue;window.customElements.define(M,V);let C=M.slice(8).replace("-","_"),H=document.documentElement.lang||navigator.language;window.customCards.push({type:M,name:`Faitout: ${c(H,`card_${C}`)}`,description:c(H,`card_${C}_does`),preview:!1})}window.customElements.get("faitout-booking-sheet")||window.customElements.define("faitout-booking-sheet",v1);var A0=`ll-strategy-dashboard-${I2}`;window.customStrategies??=[];if(!window.customElements.get(A0)){let M=document.documentElement.lang||navigator.language;window.customElements.define(A0,t2),window.customStrategies.push({type:I2,strategyType:"dashboard",name:c(M,"strategy"),description:c(M,"strategy_does")})}
